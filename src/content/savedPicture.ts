import { PRODUCT_NAME } from './page';
import { PAGE_TEXTS } from './pageTexts';

/** Words of pictures and tables that leave the page, and of the menu that saves them. */
export const SAVED_PICTURE = {
  save: 'Save picture',
  formats: { svg: 'SVG', png: 'PNG', markdown: 'Markdown' },
  about: 'SVG and PNG hold the picture, Markdown the table.',
  saving: 'Saving …',
  saved: (file: string) => `Saved as ${file}.`,
  failed: (reason: string) => `The picture could not be saved: ${reason} Nothing is lost; try again.`,
  reasons: {
    offline: 'a part of the page could not be loaded.',
    canvas: 'the browser did not paint it.',
  },
  caseTitle: (number: number, title: string) => `Case ${String(number)}: ${title}`,
  runtime: (name: string) => `${PAGE_TEXTS.runtime}: ${name}`,
  flagsOff: 'None of the four flags is on.',
  flagOn: (flag: string) => `${flag}: true`,
  madeBy: PRODUCT_NAME,
  examples: PAGE_TEXTS.examplesNote,
  shown: (number: number) => `Shown is case ${String(number)}.`,
  siteSentence: 'Linux namespaces in a Kubernetes pod: four flags, twelve cases.',
  modelSentence: 'What the picture of Linux namespaces in a pod leaves out, and why.',
} as const;
