// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsAt, POSITIONS, type Position } from '../../tests/support/flagsAt';
import type { RuntimeProfile } from '../domain/runtimes';
import {
  formatAddress,
  formatAppUrl,
  formatHomeUrl,
  parseAppUrl,
  type AddressNotice,
  type AddressProblem,
} from './appUrl';

function split(url: string): [path: string, search: string] {
  const { pathname, search } = new URL(url, 'https://pods.example');
  return [pathname, search];
}

const parse = (url: string) => parseAppUrl(...split(url));

// The address; the flags in the order shareProcessNamespace, hostPID, hostNetwork, hostIPC; the runtime; who one looks from.
type From = 'node' | 'pause' | 'app' | 'sidecar';
const OWN_ADDRESSES: readonly (readonly [string, Position, RuntimeProfile, From])[] = [
  ['/case/0/', '0000', 'textbook', 'app'],
  ['/case/1/', '0001', 'textbook', 'app'],
  ['/case/2/', '0010', 'textbook', 'app'],
  ['/case/3/', '0011', 'textbook', 'app'],
  ['/case/4/', '0100', 'textbook', 'app'],
  ['/case/5/', '0101', 'textbook', 'app'],
  ['/case/6/', '0110', 'textbook', 'app'],
  ['/case/7/', '0111', 'textbook', 'app'],
  ['/case/8/', '1000', 'textbook', 'app'],
  ['/case/9/', '1001', 'textbook', 'app'],
  ['/case/10/', '1010', 'textbook', 'app'],
  ['/case/11/', '1011', 'textbook', 'app'],
  ['/case/4/?shareProcessNamespace=true', '1100', 'textbook', 'app'],
  ['/case/5/?shareProcessNamespace=true', '1101', 'textbook', 'app'],
  ['/case/6/?shareProcessNamespace=true', '1110', 'textbook', 'app'],
  ['/case/7/?shareProcessNamespace=true', '1111', 'textbook', 'app'],
  ['/case/0/?runtime=containerd', '0000', 'containerd', 'app'],
  ['/case/10/?runtime=cri-o', '1010', 'cri-o', 'app'],
  ['/case/4/?shareProcessNamespace=true&runtime=cri-o', '1100', 'cri-o', 'app'],
  ['/case/8/?from=sidecar', '1000', 'textbook', 'sidecar'],
  ['/case/8/?runtime=cri-o&from=sidecar', '1000', 'cri-o', 'sidecar'],
  ['/case/4/?shareProcessNamespace=true&runtime=cri-o&from=node', '1100', 'cri-o', 'node'],
  ['/case/0/?from=pause', '0000', 'textbook', 'pause'],
];

describe('a case has one address of its own', () => {
  test.each(OWN_ADDRESSES)('%s shows flags %s on %s, from %s, and stays as it is', (url, position, runtime, from) => {
    expect(parse(url)).toEqual({
      kind: 'case',
      flags: flagsAt(position),
      runtime,
      from,
      home: false,
      notices: [],
      replace: false,
    });
  });

  test.each(OWN_ADDRESSES)('%s is what flags %s on %s, from %s, are written as', (url, position, runtime, from) => {
    expect(formatAppUrl(flagsAt(position), { runtime, from })).toBe(url);
  });

  const all = POSITIONS.flatMap((position) =>
    (['textbook', 'containerd', 'cri-o'] as const).flatMap((runtime) =>
      (['node', 'pause', 'app', 'sidecar'] as const).map((from) => [position, runtime, from] as const),
    ),
  );
  test.each(all)('flags %s on %s, from %s, come back from their address', (position, runtime, from) => {
    const flags = flagsAt(position);
    expect(parse(formatAppUrl(flags, { runtime, from }))).toEqual({
      kind: 'case',
      flags,
      runtime,
      from,
      home: false,
      notices: [],
      replace: false,
    });
  });
});

describe('the start page', () => {
  test('is case 0 and keeps its address', () => {
    expect(parse('/')).toEqual({
      kind: 'case',
      flags: flagsAt('0000'),
      runtime: 'textbook',
      from: 'app',
      home: true,
      notices: [],
      replace: false,
    });
  });

  test('can be asked for under a runtime', () => {
    expect(parse('/?runtime=cri-o')).toMatchObject({ runtime: 'cri-o', home: true, replace: false, notices: [] });
  });

  test.each([
    ['textbook', 'app', '/'],
    ['containerd', 'app', '/?runtime=containerd'],
    ['cri-o', 'app', '/?runtime=cri-o'],
    ['textbook', 'node', '/?from=node'],
  ] as const)('on %s, from %s, is written as %s', (runtime, from, url) => {
    expect(formatHomeUrl({ runtime, from })).toBe(url);
  });

  test.each([
    ['/?hostPID=true&hostNetwork=true', '0110'],
    ['/?shareProcessNamespace=true', '1000'],
    ['/?hostIPC=1', '0001'],
    ['/?hostNetwork=1&hostIPC=0', '0010'],
    ['/?hostPID=false', '0000'],
    ['/?shareProcessNamespace=1&hostPID=1&hostNetwork=1&hostIPC=1', '1111'],
  ] as const)('%s is replaced by the address of flags %s', (url, position) => {
    expect(parse(url)).toMatchObject({
      kind: 'case',
      flags: flagsAt(position),
      home: false,
      replace: true,
      notices: [],
    });
  });

  test('keeps the runtime beside flags', () => {
    expect(parse('/?runtime=containerd&hostIPC=true')).toMatchObject({
      flags: flagsAt('0001'),
      runtime: 'containerd',
      replace: true,
    });
  });
});

describe('another spelling of a right path is replaced', () => {
  test.each([
    ['/case/7', '0111'],
    ['/case/11', '1011'],
    ['/case/7/index.html', '0111'],
    ['/case/%37/', '0111'],
    ['/c%61se/2/', '0010'],
    ['/case/1%30/', '1010'],
  ] as const)('%s shows flags %s', (path, position) => {
    expect(parseAppUrl(path, '')).toMatchObject({ kind: 'case', flags: flagsAt(position), replace: true, notices: [] });
  });

  test('/index.html is the start page', () => {
    expect(parseAppUrl('/index.html', '')).toMatchObject({ flags: flagsAt('0000'), home: true, replace: true });
  });

  test('and keeps its query', () => {
    expect(parseAppUrl('/case/4', '?shareProcessNamespace=true&runtime=cri-o')).toMatchObject({
      flags: flagsAt('1100'),
      runtime: 'cri-o',
      replace: true,
    });
  });

  test('the query may stand without its question mark', () => {
    expect(parseAppUrl('/case/2/', 'runtime=containerd')).toMatchObject({ runtime: 'containerd', replace: false });
  });
});

describe('an address that shows no case says why, with the text as given', () => {
  test.each<[string, AddressProblem]>([
    ['/case/12/', { kind: 'no-such-case', given: '12' }],
    ['/lesson/0/', { kind: 'no-such-step', given: '0' }],
    ['/lesson/x/', { kind: 'no-such-step', given: 'x' }],
    ['/lesson/007/', { kind: 'no-such-step', given: '007' }],
    ['/case/-1/', { kind: 'no-such-case', given: '-1' }],
    ['/case/999999999999999999999/', { kind: 'no-such-case', given: '999999999999999999999' }],
    ['/case/07/', { kind: 'leading-zero', given: '07', meant: 7 }],
    ['/case/07', { kind: 'leading-zero', given: '07', meant: 7 }],
    ['/case/0011/', { kind: 'leading-zero', given: '0011', meant: 11 }],
    ['/case/00/', { kind: 'leading-zero', given: '00', meant: 0 }],
    ['/case/012/', { kind: 'leading-zero', given: '012', meant: null }],
    ['/case/1e0/', { kind: 'not-a-number', given: '1e0' }],
    ['/case/0x7/', { kind: 'not-a-number', given: '0x7' }],
    ['/case/7.0/', { kind: 'not-a-number', given: '7.0' }],
    ['/case/+7/', { kind: 'not-a-number', given: '+7' }],
    ['/case/abc/', { kind: 'not-a-number', given: 'abc' }],
    ['/case/%20/', { kind: 'not-a-number', given: ' ' }],
    ['/case/%D9%A7/', { kind: 'not-a-number', given: '٧' }],
    ['/case/', { kind: 'no-case-given' }],
    ['/case', { kind: 'no-case-given' }],
    ['/case/index.html', { kind: 'no-case-given' }],
    ['/case/%E0%A4%A/', { kind: 'bad-encoding', given: '/case/%E0%A4%A/' }],
    ['/%', { kind: 'bad-encoding', given: '/%' }],
    ['/case/4/5/', { kind: 'no-such-page', given: '/case/4/5/' }],
    ['/case/4//', { kind: 'no-such-page', given: '/case/4//' }],
    ['/cases/4/', { kind: 'no-such-page', given: '/cases/4/' }],
    ['/Case/4/', { kind: 'no-such-page', given: '/Case/4/' }],
    ['/x/case/4/', { kind: 'no-such-page', given: '/x/case/4/' }],
    ['/caf%C3%A9/', { kind: 'no-such-page', given: '/café/' }],
    ['/<script>/', { kind: 'no-such-page', given: '/<script>/' }],
    ['//', { kind: 'no-such-page', given: '//' }],
  ])('%s', (path, problem) => {
    expect(parseAppUrl(path, '')).toEqual({ kind: 'unknown', problem, runtime: 'textbook', from: 'app' });
  });

  test('and keeps the runtime', () => {
    expect(parse('/case/12/?runtime=cri-o')).toEqual({
      kind: 'unknown',
      problem: { kind: 'no-such-case', given: '12' },
      runtime: 'cri-o',
      from: 'app',
    });
  });
});

// The address; the flags shown; the runtime shown; what is said.
const WRONG_VALUES: readonly (readonly [string, Position, RuntimeProfile, readonly AddressNotice[]])[] = [
  [
    '/case/2/?runtime=docker',
    '0010',
    'textbook',
    [{ kind: 'unknown-runtime', given: 'docker', others: 0, used: 'textbook' }],
  ],
  ['/case/2/?runtime=', '0010', 'textbook', [{ kind: 'unknown-runtime', given: '', others: 0, used: 'textbook' }]],
  [
    '/case/2/?runtime=CRI-O',
    '0010',
    'textbook',
    [{ kind: 'unknown-runtime', given: 'CRI-O', others: 0, used: 'textbook' }],
  ],
  [
    '/case/2/?runtime=docker&runtime=cri-o',
    '0010',
    'cri-o',
    [{ kind: 'unknown-runtime', given: 'docker', others: 0, used: 'cri-o' }],
  ],
  [
    '/case/2/?runtime=cri-o&runtime=containerd',
    '0010',
    'cri-o',
    [{ kind: 'repeated', name: 'runtime', used: 'cri-o' }],
  ],
  ['/case/2/?from=init', '0010', 'textbook', [{ kind: 'unknown-viewpoint', given: 'init', others: 0, used: 'app' }]],
  [
    '/case/2/?from=container/app&from=sidecar',
    '0010',
    'textbook',
    [{ kind: 'unknown-viewpoint', given: 'container/app', others: 0, used: 'sidecar' }],
  ],
  ['/?hostPID=maybe', '0000', 'textbook', [{ kind: 'bad-flag-value', flag: 'hostPID', given: 'maybe', others: 0 }]],
  ['/?hostPID', '0000', 'textbook', [{ kind: 'bad-flag-value', flag: 'hostPID', given: '', others: 0 }]],
  ['/?hostPID=TRUE', '0000', 'textbook', [{ kind: 'bad-flag-value', flag: 'hostPID', given: 'TRUE', others: 0 }]],
  [
    '/?hostPID=toString',
    '0000',
    'textbook',
    [{ kind: 'bad-flag-value', flag: 'hostPID', given: 'toString', others: 0 }],
  ],
  [
    '/?hostPID=maybe&hostPID=true',
    '0100',
    'textbook',
    [{ kind: 'bad-flag-value', flag: 'hostPID', given: 'maybe', others: 0 }],
  ],
  [
    `/?hostPID=maybe${'&hostPID=perhaps'.repeat(299)}`,
    '0000',
    'textbook',
    [{ kind: 'bad-flag-value', flag: 'hostPID', given: 'maybe', others: 299 }],
  ],
  ['/?hostPID=true&hostPID=false', '0100', 'textbook', [{ kind: 'repeated', name: 'hostPID', used: 'true' }]],
  ['/?hostPID=0&hostPID=1', '0000', 'textbook', [{ kind: 'repeated', name: 'hostPID', used: '0' }]],
  ['/?hostPID=true&hostPID=1', '0100', 'textbook', []],
  ['/case/0/?hostPID=true', '0000', 'textbook', [{ kind: 'path-wins', flag: 'hostPID', given: true, sharingCase: 0 }]],
  [
    '/case/7/?hostNetwork=false',
    '0111',
    'textbook',
    [{ kind: 'path-wins', flag: 'hostNetwork', given: false, sharingCase: 7 }],
  ],
  [
    '/case/8/?shareProcessNamespace=false',
    '1000',
    'textbook',
    [{ kind: 'path-wins', flag: 'shareProcessNamespace', given: false, sharingCase: 8 }],
  ],
  ['/case/2/?hostNetwork=true', '0010', 'textbook', []],
  ['/case/4/?shareProcessNamespace=1', '1100', 'textbook', []],
  ['/case/4/?shareProcessNamespace=false', '0100', 'textbook', []],
  ['/case/2/?runtime=textbook', '0010', 'textbook', []],
  ['/case/2/?utm_source=mail&hostpid=true', '0010', 'textbook', []],
  [
    '/case/0/?hostIPC=yes&hostNetwork=1&runtime=rkt',
    '0000',
    'textbook',
    [
      { kind: 'unknown-runtime', given: 'rkt', others: 0, used: 'textbook' },
      { kind: 'bad-flag-value', flag: 'hostIPC', given: 'yes', others: 0 },
      { kind: 'path-wins', flag: 'hostNetwork', given: true, sharingCase: 0 },
    ],
  ],
];

describe('a query never hides a right path; what was not followed is said', () => {
  test.each(WRONG_VALUES)('%s shows flags %s on %s', (url, position, runtime, notices) => {
    expect(parse(url)).toMatchObject({ kind: 'case', flags: flagsAt(position), runtime, notices });
  });

  test('nor does a query that cannot be decoded', () => {
    expect(parseAppUrl('/case/2/', '?runtime=%E0%A4%A&%=%')).toMatchObject({ kind: 'case', flags: flagsAt('0010') });
  });
});

describe('whatever is typed', () => {
  const junk = fc.string({ unit: 'binary' });
  const paths = fc.oneof(
    junk,
    junk.map((text) => `/${text}`),
    junk.map((text) => `/case/${text}/`),
    fc.integer({ min: -20, max: 20 }).map((number) => `/case/${String(number)}`),
    fc.constantFrom('/', '/index.html', '/case/%37/', '/case/7/index.html', '/%', '/case/%ff/'),
  );
  const names = fc.constantFrom(
    'runtime',
    'from',
    'shareProcessNamespace',
    'hostPID',
    'hostNetwork',
    'hostIPC',
    'embed',
  );
  const values = fc.oneof(
    junk,
    fc.constantFrom('true', 'false', '1', '0', 'textbook', 'containerd', 'cri-o', 'node', 'app', 'sidecar'),
  );
  const searches = fc.oneof(
    junk,
    fc
      .array(
        fc.tuple(names, values).map(([name, value]) => `${name}=${value}`),
        { maxLength: 4 },
      )
      .map((parts) => `?${parts.join('&')}`),
  );

  test('there is an answer, never an exception', () => {
    fc.assert(
      fc.property(paths, searches, (path, search) => {
        const { kind, runtime } = parseAppUrl(path, search);
        expect(['case', 'unknown']).toContain(kind);
        expect(['textbook', 'containerd', 'cri-o']).toContain(runtime);
      }),
      { numRuns: 1000 },
    );
  });

  test('a case that is shown has an address that shows the same and is not replaced again', () => {
    fc.assert(
      fc.property(paths, searches, (path, search) => {
        const found = parseAppUrl(path, search);
        if (found.kind !== 'case') return;
        const { flags, runtime, from, home } = found;
        const own = parse(home ? formatHomeUrl(found) : formatAppUrl(flags, found));
        expect(own).toEqual({ kind: 'case', flags, runtime, from, home, notices: [], replace: false });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostUsers', () => {
  test.each([
    ['/', '?hostUsers=false', '/case/0/?hostUsers=false'],
    ['/case/8/', '?hostUsers=0&runtime=cri-o', '/case/8/?hostUsers=false&runtime=cri-o'],
    ['/case/4/', '?hostUsers=false&shareProcessNamespace=true', '/case/4/?shareProcessNamespace=true&hostUsers=false'],
    ['/case/8/', '?hostUsers=true', '/case/8/'],
  ])('%s%s is %s', (path, search, own) => {
    const address = parseAppUrl(path, search);
    expect(formatAddress(address)).toBe(own);
    expect(address).toMatchObject({ kind: 'case', notices: [] });
  });

  test('that is neither true nor false is left out, with a word', () => {
    expect(parseAppUrl('/case/8/', '?hostUsers=maybe')).toMatchObject({
      notices: [{ kind: 'bad-flag-value', flag: 'hostUsers', given: 'maybe' }],
    });
  });
});
