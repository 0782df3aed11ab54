// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersFile, SITE_HEADERS } from './siteHeaders.mjs';

test('the _headers file names every header for all paths, and keeps what is in assets for good', () => {
  expect(headersFile('/x/')).toBe(`/x/*
  Content-Security-Policy: base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors * file: data: blob:
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  X-Content-Type-Options: nosniff
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
/x/assets/*
  Cache-Control: public, max-age=31536000, immutable
`);
});

test('the guide names every header, in its table and for nginx', () => {
  const guide = readFileSync(join(import.meta.dirname, '../docs/deploy.md'), 'utf8');
  for (const [name, value] of Object.entries(SITE_HEADERS)) {
    expect(guide.replaceAll(/ +/g, ' ')).toContain(`| \`${name}\` | \`${value}\` |`);
    expect(guide).toContain(`add_header ${name} "${value}" always;`);
  }
});
