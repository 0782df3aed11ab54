import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOR_NAMES, pictureColor } from './pictureColors';

/** The page's own values: those of the first rule, as light and dark. */
function tokens(): Map<string, { light: string; dark: string }> {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const rule = css.slice(css.indexOf(':root {'), css.indexOf('}'));
  return new Map(
    [...rule.matchAll(/--([a-z-]+): (?:light-dark\((.+?), (.+?)\)|([^;]+));/g)].map(
      ([, name = '', light = '', dark = '', both]) => [name, { light: both ?? light, dark: both ?? dark }],
    ),
  );
}

test('pictures that leave the page have the page’s colours', () => {
  const page = tokens();
  expect(page.get('node')).toEqual({ light: '#ffc247', dark: '#f5b63d' });
  for (const name of COLOR_NAMES) {
    expect({ name, light: pictureColor(name, 'light'), dark: pictureColor(name, 'dark') }).toEqual({
      name,
      ...page.get(name),
    });
  }
});
