// A case in the frame of another page.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../support/app';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const frameOf = (attributes: string) => `<iframe ${attributes} title="Case 2" width="1280" height="720"></iframe>`;

for (const [where, page, depth, origin] of [
  ['in a page on the web', (address: string) => frameOf(`src="${address}"`), 1, undefined],
  [
    'sandboxed without its own origin',
    (address: string) => frameOf(`sandbox="allow-scripts" src="${address}"`),
    1,
    'null',
  ],
  [
    'inside a frame that is sandboxed',
    (address: string) => frameOf(`sandbox="allow-scripts" srcdoc='${frameOf(`src="${address}"`)}'`),
    2,
    'null',
  ],
] as const) {
  test(`a case works in a frame ${where}`, async ({ page: outer, baseURL }) => {
    // A page that was really served: the browser keeps local servers from frames of any other.
    await outer.goto('/model/');
    await outer.setContent(page(`${baseURL ?? ''}/case/2/`));
    let frame = outer.frameLocator('iframe');
    for (let level = 1; level < depth; level += 1) frame = frame.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-hydrated', 'true');
    const html = frame.locator('html');
    expect(await html.evaluate(() => window.origin)).toBe(origin ?? baseURL);
    const fonts = await html.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status));
    expect(fonts).toContain('loaded');
    expect(fonts).not.toContain('error');
    await expect(frame.getByRole('switch', { name: 'hostNetwork' })).toBeChecked();
    await frame.getByRole('switch', { name: 'hostNetwork' }).click();
    await expect(frame.getByRole('switch', { name: 'hostNetwork' })).not.toBeChecked();
  });
}

test('a case shows in slides that were opened from a disk', async ({ page, baseURL }, info) => {
  const slides = info.outputPath('slides.html');
  await writeFile(slides, frameOf(`src="${baseURL ?? ''}/case/2/"`));
  await page.goto(pathToFileURL(slides).href);
  await expect(page.frameLocator('iframe').getByRole('switch', { name: 'hostNetwork' })).toBeChecked();
});
