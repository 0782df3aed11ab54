import { PRODUCT_NAME } from './page';
import { PAGE_TEXTS } from './pageTexts';

/** Words of pictures and tables that leave the page, and of the menu that saves them. */
export const SAVED_PICTURE = {
  formats: { svg: 'SVG', png: 'PNG', markdown: 'Markdown' },
  about: 'SVG and PNG hold the picture, Markdown the table.',
  saving: 'Saving …',
  saved: (file: string) => `Saved as ${file}.`,
  reasons: {
    offline: PAGE_TEXTS.partMissing,
    canvas: 'the browser did not paint it.',
  },
  caseTitle: (number: number, title: string) => `Case ${String(number)}: ${title}`,
  runtime: (name: string) => `${PAGE_TEXTS.runtime}: ${name}`,
  flagsOff: 'None of the four flags is on.',
  hostUsers: 'hostUsers: false',
  flagOn: (flag: string) => `${flag}: true`,
  madeBy: PRODUCT_NAME,
  examples: 'PIDs, addresses and the numbers in brackets are examples. The same number means the same namespace.',
  shown: (number: number) => `Shown is case ${String(number)}.`,
  siteSentence: 'Linux namespaces in a Kubernetes pod: four flags, twelve cases.',
  lessonSentence: 'Twenty questions on who shares what in a pod: ask, vote, reveal.',
  labTitle: 'CRI lab',
  labSentence: '27 requests of the runtime API for Linux namespaces, down to a pod without a common localhost.',
  modelSentence: 'What the picture of Linux namespaces in a pod leaves out, and why.',
} as const;
