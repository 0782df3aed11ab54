// A case in the frame of another site's page.
import { expect, test } from '../support/app';

test('a case works in a frame that is sandboxed without its own origin', async ({ page, baseURL }) => {
  const address = `${baseURL ?? ''}/case/8/`;
  await page.setContent(
    `<iframe sandbox="allow-scripts" src="${address}" title="Case 8" width="1280" height="720"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-hydrated', 'true');
  const html = frame.locator('html');
  expect(await html.evaluate(() => origin)).toBe('null');
  const fonts = await html.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status));
  expect(fonts).toContain('loaded');
  expect(fonts).not.toContain('error');
  await frame.getByRole('switch', { name: 'hostPID' }).click();
  await expect(frame.getByRole('switch', { name: 'hostPID' })).toBeVisible();
});
