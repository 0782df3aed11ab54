// What Chromium prints, at rest and from any other moment: real PDFs, judged by what is on the sheet.
import { expect, open, switchOf, test } from '../support/app';
import type { Case } from '../support/cases';
import { clickAndHold, holdAt } from '../support/motion';
import { judgePrintedCase } from '../support/printedCase';

const FORMATS = ['A4', 'Letter'] as const;
/** Cases, and those that hostNetwork leads to from them. */
const SHOWN: readonly (readonly [Case, Case])[] = [
  [0, 2],
  [2, 0],
  [7, 5],
  [8, 10],
];

for (const [shown] of SHOWN) {
  test(`case ${shown} is printed on one sheet`, async ({ page }) => {
    await open(page, `/case/${shown}/`);
    for (const format of FORMATS) {
      expect.soft(judgePrintedCase(await page.pdf({ format }), shown), format).toEqual([]);
    }
  });
}

for (const [shown, flipped] of SHOWN.slice(0, 2)) {
  test(`amid the motion from case ${shown} to ${flipped}, the latter is printed`, async ({ page }) => {
    await open(page, `/case/${shown}/`);
    await clickAndHold(page, '[data-lane="net"] [role="switch"]');
    await holdAt(page, 300);
    for (const format of FORMATS) {
      await expect(page.locator('[data-track][data-moving]').first()).toBeAttached();
      expect.soft(judgePrintedCase(await page.pdf({ format }), flipped), format).toEqual([]);
    }
  });
}

test('a sheet shows nothing of what is pointed at, of a dark theme or of a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/case/2/');
  await switchOf(page, 'hostIPC').focus();
  await page.locator('[data-namespace="net"]').click();
  await expect(page.locator('[data-target-card]')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(judgePrintedCase(pdf, 2)).toEqual([]);
});

test('of a pod that is refused one sheet is enough', async ({ page }) => {
  await open(page, '/case/7/?shareProcessNamespace=true');
  for (const format of FORMATS) {
    const faults = judgePrintedCase(await page.pdf({ format }), 7);
    expect.soft(faults, format).toEqual([]);
  }
});

test('the judge finds what is planted', async ({ page }) => {
  await open(page, '/case/8/');
  const faultsWith = async (css: string) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    return judgePrintedCase(await page.pdf({ format: 'A4' }), 8).join('\n');
  };
  expect(await faultsWith('[data-track] { width: 90% }')).toMatch(/lanes end at/);
  expect(await faultsWith('[data-paint="node"] { background-image: none !important }')).toMatch(/not hatched/);
  expect(await faultsWith('[data-part="box"] { print-color-adjust: economy }')).toMatch(/is printed as of/);
  expect(await faultsWith('[data-lane="user"] [data-track] { outline: 2px solid; outline-offset: 300px }')).toMatch(
    /headline|margin/,
  );
  expect(await faultsWith('[role="switch"] * { print-color-adjust: economy }')).toMatch(
    /hostPID is printed as|Namespace/,
  );
  expect(await faultsWith('[data-lane="pid"] [data-part="value"] { visibility: hidden }')).toMatch(
    /nothing is written/,
  );
  expect(await faultsWith('main { min-height: 2000px }')).toMatch(/^3 sheets/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a case is printed on one sheet as well', async ({ page }) => {
    await page.goto('/case/2/');
    for (const format of FORMATS) {
      expect.soft(judgePrintedCase(await page.pdf({ format }), 2), format).toEqual([]);
    }
  });
});
