// What "Save picture" does. Loaded when a visitor shows that it is wanted.

import type { PictureTheme } from '../diagram/pictureColors';
import { svgOf } from '../diagram/svgOf';
import { caseForFlags, type SharingCase } from '../domain/cases';
import type { PodNamespaceFlags } from '../domain/flags';
import type { RuntimeProfile } from '../domain/runtimes';
import { downloadFile } from '../ui/downloadFile';
import { embeddedFonts } from './embeddedFonts';
import { membershipMarkdown } from './membershipMarkdown';
import { pictureSheet } from './pictureSheet';
import { pngOf } from './pngOf';
import { resolvePod } from './resolvedPod';

export type SavedFormat = 'svg' | 'png' | 'markdown';

/** What is on screen. */
export interface ShownPicture {
  readonly flags: PodNamespaceFlags;
  readonly hostUsers: boolean;
  readonly runtime: RuntimeProfile;
  readonly theme: PictureTheme;
  /** Of the page that shows it. */
  readonly address: string;
}

const ENDINGS = { svg: 'svg', png: 'png', markdown: 'md' } as const satisfies Record<SavedFormat, string>;
const PNG_SCALE = 2;

/** Takes a case, a runtime and a format; gives the file's name, such as `case-7-containerd.svg`. */
function fileName(sharingCase: SharingCase, runtime: RuntimeProfile, format: SavedFormat): string {
  return `case-${String(sharingCase)}${runtime === 'textbook' ? '' : `-${runtime}`}.${ENDINGS[format]}`;
}

async function content(
  format: SavedFormat,
  { flags, hostUsers, runtime, theme, address }: ShownPicture,
): Promise<Blob> {
  if (format === 'markdown') {
    return new Blob([membershipMarkdown(resolvePod(flags, runtime, hostUsers), address)], {
      type: 'text/markdown;charset=utf-8',
    });
  }
  const sheet = pictureSheet(resolvePod(flags, runtime, hostUsers), address);
  const svg = svgOf(sheet, theme, await embeddedFonts());
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pngOf(svg, sheet, PNG_SCALE);
}

/** Takes a format and what is on screen; saves it and gives the file's name. Throws a TypeError where something cannot be loaded. */
export async function savePicture(format: SavedFormat, shown: ShownPicture): Promise<string> {
  const name = fileName(caseForFlags(shown.flags), shown.runtime, format);
  downloadFile(name, await content(format, shown));
  return name;
}
