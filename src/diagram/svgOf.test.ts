import { expect, test } from 'vitest';
import { NODE, PAUSE, POD } from '../domain/members';
import { pictureOf } from './picture';
import { placeSheet } from './placeSheet';
import { svgOf } from './svgOf';

const AWKWARD = 'a<b&"c';

function eachKind<Value>(value: Value) {
  return { pid: value, net: value, ipc: value, uts: value, user: value, mnt: value };
}

function sheetWith(name: string) {
  const members = [NODE, PAUSE, { id: 'one', role: 'container', name }] as const;
  const shared = (owner: string | null) => [
    { owner: NODE.id, members: [NODE.id] },
    { owner, members: [PAUSE.id, 'one'] },
  ];
  const instances = { ...eachKind(shared(POD)), mnt: shared(null) };
  const picture = pictureOf({ members, instances }, { value: () => ({ long: name, short: name }), link: () => name });
  return placeSheet(
    picture,
    { notes: eachKind([name]), rules: { pid: ['hostPID: true'] } },
    {
      number: 4,
      title: name,
      sentence: name,
      objection: name,
      runtime: name,
      address: `https://pods.example/?a=1&b=2#${name}`,
      description: `${name}\u0000`,
    },
  );
}

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return document;
}

test.each(['light', 'dark'] as const)('a %s picture is well-formed whatever a container is called', (theme) => {
  const document = parsed(svgOf(sheetWith(AWKWARD), theme, [{ family: 'A', source: 'data:,' }]));
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toContain(AWKWARD);
  expect(texts).toContain(`https://pods.example/?a=1&b=2#${AWKWARD}`);
  expect(texts.filter((text) => text.endsWith(': true'))).toEqual(['hostPID: true']);
  expect(document.querySelector('title')?.textContent).toBe(`Case 4: ${AWKWARD}`);
  expect(document.querySelector('desc')?.textContent).toBe(AWKWARD);
  expect(document.documentElement.getAttribute('aria-labelledby')).toBe('title description');
});

test('a picture needs nothing but itself, and only what every program knows', () => {
  const svg = svgOf(sheetWith('app'), 'dark');
  expect(svg).not.toMatch(/var\(|light-dark|rgb\(|NaN|undefined|href=|<style/);
  for (const [, weight] of svg.matchAll(/font-weight="([^"]*)"/g)) expect(weight).toMatch(/^[1-9]00$/);
  const ids = [...parsed(svg).querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
});
