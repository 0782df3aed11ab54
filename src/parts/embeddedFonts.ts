// The page's own two fonts, for pictures that leave it.

import mono from '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2?url';
import sans from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import type { EmbeddedFont } from '../diagram/svgOf';

async function embedded(family: string, address: string): Promise<EmbeddedFont> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address} answered ${String(answer.status)}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { family, source: `data:font/woff2;base64,${btoa(characters)}` };
}

/** Gives both fonts as they are carried in a file, 70 kB. The page has them already; throws a TypeError where they cannot be had. */
export function embeddedFonts(): Promise<readonly EmbeddedFont[]> {
  return Promise.all([embedded('Atkinson Hyperlegible Next', sans), embedded('Atkinson Hyperlegible Mono', mono)]);
}
