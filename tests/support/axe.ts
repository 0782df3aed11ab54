// axe without filters, called directly; what it cannot tell of contrasts is measured.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { contrasts } from './contrast';

const AXE = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

export const THEMES = ['light', 'dark'] as const;
export const LOWEST_CONTRAST = 4.5;

/** One line for each element that a rule speaks of. */
function lines(results: axe.Result[]): string[] {
  return results.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${String(target)}`));
}

/**
 * Takes a page; gives what all rules of axe find on it, none left out, and every contrast that is too low. In the second theme
 * only the colours are others: there the rules on colours are asked again.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate(AXE);
    const isFirst = theme === THEMES[0];
    const found = await page.evaluate(
      (all) =>
        (window as unknown as { axe: typeof axe }).axe.run(
          all ? {} : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
        ),
      isFirst,
    );
    if (found.passes.length <= (isFirst ? 10 : 0))
      findings.push(`axe looked at little: ${found.passes.length} rules passed`);
    const unclear = found.incomplete.filter(({ id }) => id !== 'color-contrast');
    const onWhat = found.incomplete.flatMap(({ nodes }) => nodes.map(({ target }) => String(target)));
    const low = (await contrasts(page, onWhat)).filter(({ ratio }) => ratio < LOWEST_CONTRAST);
    findings.push(
      ...lines(found.violations).map((line) => `${theme}: ${line}`),
      ...lines(unclear).map((line) => `${theme}, what axe cannot tell: ${line}`),
      ...low.map((contrast) => `${theme}, contrast: ${JSON.stringify(contrast)}`),
    );
  }
  return findings;
}
