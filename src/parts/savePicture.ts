// What "Save picture" does. Loaded when a visitor shows that it is wanted.

import type { PictureTheme } from '../diagram/pictureColors';
import { svgOf } from '../diagram/svgOf';
import { downloadFile } from '../ui/downloadFile';
import { embeddedFonts } from './embeddedFonts';
import { membershipMarkdown } from './membershipMarkdown';
import { caseSubject, pictureSheet } from './pictureSheet';
import { pngOf } from './pngOf';
import type { ResolvedCase } from './resolvedPod';
import type { SavedSubject } from './savedSubject';

export type SavedFormat = 'svg' | 'png' | 'markdown';

const ENDINGS = { svg: 'svg', png: 'png', markdown: 'md' } as const satisfies Record<SavedFormat, string>;
const PNG_SCALE = 2;

async function content(
  format: SavedFormat,
  subject: SavedSubject,
  theme: PictureTheme,
  address: string,
): Promise<Blob> {
  if (format === 'markdown') {
    return new Blob([membershipMarkdown(subject, address)], { type: 'text/markdown;charset=utf-8' });
  }
  const sheet = pictureSheet(subject, address);
  const svg = svgOf(sheet, theme, await embeddedFonts());
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pngOf(svg, sheet, PNG_SCALE);
}

/**
 * Takes a format, what is on screen (a case's pod, or what else is shown), the theme and the page's address; saves it and gives the
 * file's name, such as `case-7-containerd.svg`. Throws a TypeError where something cannot be loaded.
 */
export async function savePicture(
  format: SavedFormat,
  shown: ResolvedCase | SavedSubject,
  theme: PictureTheme,
  address: string,
): Promise<string> {
  const subject = 'pod' in shown ? shown : caseSubject(shown);
  const name = `${subject.file}.${ENDINGS[format]}`;
  downloadFile(name, await content(format, subject, theme, address));
  return name;
}
