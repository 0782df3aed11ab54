// The lesson: alone, before a class, and one's own.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parseLessonLink } from '../../src/formats/lessonLink';
import { atRest, boxes, expect, open, ready, test } from '../support/app';
import { axeFindings } from '../support/axe';
import { boxLines, type Case, type Runtime } from '../support/cases';
import { textFaults } from '../support/textLayout';

// What a step shows is looked at when it is there: how it moves, motion.spec.ts has.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What each step shows and what its reveal leads to, typed from the table of the lesson. */
const STEPS: readonly (readonly [shows: Case, reveals: Case, runtimes?: readonly [Runtime, Runtime]])[] = [
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 8],
  [8, 8],
  [2, 2],
  [2, 2, ['containerd', 'cri-o']],
  [0, 1],
  [0, 4],
  [4, 4],
  [4, 4],
  [0, 6],
  [6, 6],
  [0, 10],
  [7, 7],
  [0, 0],
];

/** What is run in the terminal after the reveal, by step. */
const COMMANDS: Readonly<Record<number, string>> = {
  1: 'hostname',
  2: 'ls -l /proc/self/ns',
  4: 'wget -qO- 127.0.0.1:18080',
  5: 'ps',
  6: 'ps',
  8: 'ps',
  10: 'ip addr',
  11: 'hostname',
  12: 'ipcs',
  13: 'ps',
};

const reveal = (page: Page) => page.locator('summary', { hasText: 'Reveal' });

test('each step shows its case, and its reveal the answer and where that leads', async ({ page }) => {
  test.slow();
  for (const [index, [shows, reveals, runtimes = ['textbook', 'textbook'] as const]] of STEPS.entries()) {
    await open(page, `/lesson/${index + 1}/`);
    await expect(page.getByText(`Step ${index + 1} of 20`)).toBeVisible();
    await expect.poll(() => boxes(page), `step ${index + 1}`).toEqual(boxLines(shows, runtimes[0]));
    await reveal(page).click();
    await expect(page.locator('details p').first()).toBeVisible();
    await expect.poll(() => boxes(page), `step ${index + 1}, revealed`).toEqual(boxLines(reveals, runtimes[1]));
  }
});

test('from all steps one goes on by links, back by Back, and to the case’s own page', async ({ page }) => {
  await open(page, '/lesson/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who shares what in a pod: twenty questions');
  await page.getByRole('link', { name: 'Begin with step 1' }).click();
  await expect(page).toHaveURL('/lesson/1/');
  await page.getByRole('link', { name: 'Next step' }).click();
  await expect(page).toHaveURL('/lesson/2/');
  await page.goBack();
  await expect(page.getByText('Step 1 of 20')).toBeVisible();
  await open(page, '/lesson/8/');
  await reveal(page).click();
  await page.getByRole('link', { name: /^The case on its own page: Case 8/ }).click();
  await expect(page).toHaveURL('/case/8/');
});

test('a switch flipped in a step stays in the step', async ({ page }) => {
  await open(page, '/lesson/8/');
  await page.getByRole('switch', { name: 'hostIPC' }).click();
  await expect.poll(() => boxes(page)).toEqual(boxLines(1, 'textbook'));
  await expect(page).toHaveURL('/lesson/8/');
  await expect(page.getByText('Step 8 of 20')).toBeVisible();
});

test('presented, it goes to its end with PageDown alone: question, reveal, a command where there is one', async ({
  page,
}) => {
  test.slow();
  await open(page, '/lesson/');
  await page.getByRole('button', { name: 'Present this lesson' }).click();
  await expect(page).toHaveURL(/\/lesson\/1\/\?window=audience&class=\w+$/);
  const heading = page.getByRole('heading', { level: 1 });
  const terminal = page.locator('[data-terminal]');
  const diagram = page.locator('#diagram');
  const said: string[] = [await heading.innerText()];
  for (let press = 1; press < 40; press += 1) {
    await page.keyboard.press('PageDown');
    await expect(heading).not.toHaveText(said.at(-1) ?? '');
    said.push(await heading.innerText());
    await expect(terminal).toHaveCount(0);
    await expect(diagram).toBeVisible();
    const command = press % 2 === 1 ? COMMANDS[(press + 1) / 2] : undefined;
    if (command === undefined) continue;
    await page.keyboard.press('PageDown');
    await expect(terminal).toHaveAttribute('data-command', command);
    await expect(terminal.locator('[data-output]')).not.toHaveText('');
    await expect(diagram).toBeHidden();
  }
  expect(new Set(said).size).toBe(40);
  await expect(page).toHaveURL(/\/lesson\/20\//);
  await page.keyboard.press('PageDown');
  await expect(heading).toHaveText(said[39] ?? '');
  await page.keyboard.press('PageUp');
  await expect(heading).toHaveText(said[38] ?? '');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/lesson/20/');
});

test('presented in windows of any shape, no question and no answer leaves its place', async ({ page }) => {
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    // Just as wide and as high as the picture needs.
    { width: 1920, height: 1200 },
  ]) {
    await page.setViewportSize(size);
    const scrolls = () =>
      page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight,
      ]);
    for (const step of [2, 9, 19, 20]) {
      await open(page, `/lesson/${step}/?window=audience&class=w`);
      expect(await scrolls(), `step ${step}`).toEqual([0, 0]);
      await page.keyboard.press('PageDown');
      await expect(page.locator('h1[data-revealed]')).toBeVisible();
      expect(await scrolls(), `step ${step}, revealed`).toEqual([0, 0]);
    }
  }
});

test('before a class the picture keeps its values to itself until the reveal, and 1 to 4 flip', async ({ page }) => {
  await open(page, '/lesson/10/?window=audience&class=w');
  const value = page.locator('[data-track="net"] [data-part="value"]').last();
  await expect(page.locator('#diagram')).toBeVisible();
  await expect(value).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(value).toBeVisible();
  await expect(page.getByText('hostNetwork is on. Which IP does')).toBeVisible();
  await page.keyboard.press('4');
  await expect.poll(() => boxes(page)).toEqual(boxLines(3, 'textbook'));
});

test('from the desk one goes to any step, and sees whether the class has the answer', async ({ page, context }) => {
  await open(page, '/lesson/1/?window=audience&class=go');
  const desk = await context.newPage();
  await open(desk, '/lesson/1/?window=presenter&class=go');
  await expect(desk.getByText('The class sees the question.')).toBeVisible();
  await desk.getByLabel('Go to step').selectOption('17');
  await expect(page).toHaveURL(/\/lesson\/17\//);
  await desk.keyboard.press('PageDown');
  await expect(desk.getByText('The class sees the answer.')).toBeVisible();
});

test('the presenter’s window has question, answer and what comes next, and drives the other: step and reveal', async ({
  page,
  context,
}) => {
  await open(page, '/lesson/7/?window=audience&class=lesson');
  const desk = await context.newPage();
  await open(desk, '/lesson/7/?window=presenter&class=lesson');
  await expect(desk.getByText('None: they mount the same volume.')).toBeVisible();
  await desk.getByRole('button', { name: 'Start the clock' }).click();
  await expect(desk.getByText(/^Step: 0:0\d of 1:30$/)).toBeVisible();
  await desk.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('None: they mount the same volume.');
  await desk.keyboard.press('PageDown');
  await expect(page).toHaveURL(/\/lesson\/8\/\?window=audience/);
  await page.keyboard.press('PageDown');
  await expect.poll(() => boxes(desk)).toEqual(boxLines(8, 'textbook'));
  const late = await context.newPage();
  await open(late, '/lesson/1/?window=audience&class=lesson');
  await expect(late).toHaveURL(/\/lesson\/8\//);
  await expect.poll(() => boxes(late)).toEqual(boxLines(8, 'textbook'));
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(
    await page.getByRole('heading', { level: 1 }).innerText(),
  );
});

test('both windows run what either runs, in the member that either chooses', async ({ page, context }) => {
  await open(page, '/lesson/6/?window=audience&class=terminal');
  const desk = await context.newPage();
  await open(desk, '/lesson/6/?window=presenter&class=terminal');
  await page.keyboard.press('t');
  const [output, deskOutput] = [page, desk].map((each) => each.locator('[data-output]')) as [Locator, Locator];
  await expect(deskOutput).toContainText('/usr/bin/kubelet');
  await desk.getByRole('group', { name: 'Terminal in' }).getByRole('button', { name: 'sidecar' }).click();
  await expect(output).not.toContainText('/usr/bin/kubelet');
  await desk.getByRole('textbox').fill('readlink /proc/self/ns/net');
  await desk.keyboard.press('Enter');
  await expect(output).toHaveText(/^net:\[\d+\]$/);
  expect(await output.innerText()).toBe(await deskOutput.innerText());
  const late = await context.newPage();
  await open(late, '/present/3/?window=audience&class=terminal');
  await expect(late.locator('[data-output]')).toHaveText(await output.innerText());
  await page.getByRole('button', { name: 'Back to the picture' }).click();
  await expect(deskOutput).toHaveCount(0);
  await expect(late.locator('#diagram')).toBeVisible();
});

test('whatever a step runs is read from the back row without scrolling', async ({ page }) => {
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 3840, height: 2160 },
  ]) {
    await page.setViewportSize(size);
    for (const step of [2, 6, 12, 13]) {
      await open(page, `/lesson/${step}/?window=audience&class=w`);
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await expect(page.locator('[data-output]')).not.toHaveText('');
      const [most, smallest] = await page.evaluate(() => {
        const screen = document.querySelector('[data-screen]');
        const sizes = [...document.querySelectorAll('[data-terminal] :not(:has(*))')]
          .filter((each) => each.checkVisibility() && each.textContent.trim() !== '')
          .filter((each) => !each.closest('.visually-hidden'))
          .map((each) => parseFloat(getComputedStyle(each).fontSize));
        return [(screen?.scrollHeight ?? 99) - (screen?.clientHeight ?? 0), Math.min(...sizes)] as const;
      });
      expect(most, `step ${step} at ${size.width} px`).toBeLessThanOrEqual(0);
      expect((smallest * 720) / Math.min(size.height, (size.width * 9) / 16), `step ${step}`).toBeGreaterThanOrEqual(
        20,
      );
    }
  }
});

test('the QR code of a step leads to that step', async ({ page, baseURL }) => {
  await open(page, '/lesson/8/?window=audience&class=qr');
  await page.keyboard.press('q');
  await expect(page.locator('[data-qr]')).toHaveAttribute('data-qr', new URL('/lesson/8/', baseURL).href);
});

/** Makes a lesson of three steps in own words; gives the link to it. */
async function makeLesson(page: Page): Promise<string> {
  await open(page, '/lesson/');
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  await page.locator('#editor summary').click();
  await page.getByRole('button', { name: 'Start from nothing' }).click();
  await page.getByLabel('Title').fill('Über Pods & „Räume“');
  await page.getByRole('button', { name: 'Add a step below' }).click();
  await page.getByRole('button', { name: 'Add a step below' }).last().click();
  for (const [index, [question, shows, reveals]] of (
    [
      ['Erste Frage?', '/case/0/', '/case/4/'],
      ['Zweite Frage?', '/case/4/', '/case/6/'],
      ['Dritte Frage?', '/case/6/', '/case/7/'],
    ] as const
  ).entries()) {
    const step = page.getByRole('group', { name: `Step ${index + 1}`, exact: true });
    await step.getByLabel('Question').fill(question);
    await step.getByLabel('Answer').fill(`Antwort ${index + 1}`);
    await step.getByLabel('Shows, while you ask').selectOption(shows);
    await step.getByLabel('Shows, after the reveal').selectOption(reveals);
    await step.getByLabel('Minutes').fill('2');
    await step.getByLabel('Looked at, and run, from').selectOption('sidecar');
  }
  const openLink = page.getByRole('link', { name: 'Open this lesson' });
  await expect(openLink).toHaveAttribute('href', /^\/lesson\/#lesson=1\.[\w-]+$/);
  await page.getByLabel('Command in the terminal').last().fill('readlink /proc/self/ns/net');
  // The link is written anew after each change, a moment later.
  await expect
    .poll(async () => {
      const found = await parseLessonLink(
        new URL((await openLink.getAttribute('href')) ?? '', page.url()).hash.slice(1),
      );
      return found?.ok && found.value.steps.at(-1)?.command;
    })
    .toBe('readlink /proc/self/ns/net');
  return (await openLink.getAttribute('href')) ?? '';
}

test('a teacher’s own lesson is opened from its link in a fresh browser, and presented to its end with PageDown', async ({
  page,
  browser,
}) => {
  const link = await makeLesson(page);
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await open(other, new URL(link, page.url()).href);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Über Pods & „Räume“');
  await expect(other.getByText('3 steps, 6 minutes.')).toBeVisible();
  await other.getByRole('button', { name: 'Present this lesson' }).click();
  const heading = other.getByRole('heading', { level: 1 });
  for (const [text, shown] of [
    ['Erste Frage?', 0],
    ['Antwort 1', 4],
    ['Zweite Frage?', 4],
    ['Antwort 2', 6],
    ['Dritte Frage?', 6],
    ['Antwort 3', 7],
  ] as const) {
    await expect(heading).toHaveText(text);
    await expect.poll(() => boxes(other)).toEqual(boxLines(shown, 'textbook'));
    await other.keyboard.press('t');
    await expect(other.locator('[data-terminal]')).toHaveAttribute('data-from', 'sidecar');
    await other.keyboard.press('t');
    await other.keyboard.press('PageDown');
  }
  await expect(other.locator('[data-terminal]')).toHaveAttribute('data-command', 'readlink /proc/self/ns/net');
  await other.keyboard.press('q');
  const code = await other.locator('[data-qr]').boundingBox();
  expect(code?.width).toBeGreaterThan(300);
  await other.keyboard.press('PageUp');
  await expect(other.locator('[data-qr]')).toHaveCount(0);
  await expect(heading).toHaveText('Antwort 3');
  await expect(other).toHaveURL(/\/lesson\/3\/\?window=audience&class=\w+&from=sidecar#lesson=1\./);
  await other.reload();
  await ready(other);
  await expect(heading).toHaveText('Dritte Frage?');
  await fresh.close();
});

test('what a teacher has made and not saved is offered again after a reload, and after starting from nothing', async ({
  page,
}) => {
  await makeLesson(page);
  const back = page.getByRole('button', { name: 'Back to your draft “Über Pods & „Räume“”' });
  await expect(back).toBeHidden();
  await page.getByRole('button', { name: 'Start from nothing' }).click();
  await back.click();
  await expect(page.getByLabel('Question').first()).toHaveValue('Erste Frage?');
  await open(page, '/lesson/');
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  await page.locator('#editor summary').click();
  await back.click();
  await expect(page.getByLabel('Question')).toHaveCount(3);
  await page.getByLabel('Question').first().fill('Wort '.repeat(60));
  await expect(page.getByText('300 letters: before a class no more than 240 can be read.')).toBeVisible();
});

test('a step without a question has no link yet, and a command that the terminal does not know is named', async ({
  page,
}) => {
  await open(page, '/lesson/');
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  await page.locator('#editor summary').click();
  await page.getByRole('button', { name: 'Start from nothing' }).click();
  const openLink = page.getByRole('link', { name: 'Open this lesson' });
  await expect(page.getByText('Step 1 has no question yet.')).toBeVisible();
  await expect(openLink).toBeHidden();
  await page.getByLabel('Question').fill('Who listens?');
  await expect(openLink).toBeVisible();
  await page.getByLabel('Command in the terminal').fill('netstat -tlnp');
  await expect(page.locator('#editor').getByText('netstat')).toHaveCount(2);
});

test('steps are ordered, removed, saved as a file and opened again; a file that is no lesson is refused by name', async ({
  page,
}) => {
  await makeLesson(page);
  await page.getByRole('button', { name: 'Move down' }).first().click();
  await page.getByRole('button', { name: 'Remove' }).last().click();
  const questions = () =>
    page.getByLabel('Question').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  expect(await questions()).toEqual(['Zweite Frage?', 'Erste Frage?']);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const text = await readFile(await download.path());
  expect(JSON.parse(text.toString())).toMatchObject({ lesson: 1, steps: [{ ask: 'Zweite Frage?' }, {}] });
  await page.getByRole('button', { name: 'Start from the twenty steps' }).click();
  expect(await questions()).toHaveLength(20);
  const chooser = page.locator('input[type="file"]');
  await chooser.setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"steps": [{}]}'),
  });
  await expect(page.getByRole('alert')).toHaveText(
    'bad.json: Step 1 of the lesson cannot be read: it has no question.',
  );
  expect(await questions()).toHaveLength(20);
  await chooser.setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer: text });
  await expect.poll(questions).toEqual(['Zweite Frage?', 'Erste Frage?']);
});

for (const [address, sentence] of [
  ['/lesson/#lesson=1.abc', /cut short or altered/],
  ['/lesson/2/#lesson=1.', /cut short or altered/],
  ['/lesson/#lesson=9.abc', /made by a newer version of this page \(9\)/],
  [`/lesson/#lesson=1.${'A'.repeat(200_000)}`, /longer than any browser carries/],
  ['/lesson/21/', /has 20 steps, and none with the number 21/],
] as const) {
  test(`${address.slice(0, 40)} says what is wrong, and shows the lesson of twenty steps`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByText(/(20 steps|Step \d+ of 20)/).first()).toBeVisible();
  });
}

test('/lesson/x/ says that there is no such step, and leads to all', async ({ page }) => {
  await open(page, '/lesson/x/');
  await expect(page.getByText('“x” is no step of a lesson')).toBeVisible();
  await page.getByRole('link', { name: 'All steps of the lesson' }).click();
  await expect(page).toHaveURL('/lesson/');
});

for (const [width, height] of [
  [1280, 720],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const) {
  test(`every text keeps to its box, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of ['/lesson/', '/lesson/8/', '/lesson/17/']) {
      await open(page, address);
      await atRest(page);
      expect(await textFaults(page, { smallest: 11 }), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(
        0,
      );
    }
  });
}

for (const address of ['/lesson/', '/lesson/8/']) {
  test(`axe has nothing against ${address}, its editor open, its answer revealed`, async ({ page }) => {
    test.slow();
    await open(page, address);
    await page.mouse.move(5, 5);
    await page.mouse.move(6, 6);
    if (address === '/lesson/') {
      await page.locator('#editor summary').click();
      await page.getByRole('button', { name: 'Start from nothing' }).click();
    } else await reveal(page).click();
    await atRest(page);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a step has its question, its picture, its answer to unfold, and links that lead on', async ({ page }) => {
    await page.goto('/lesson/9/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The sidecar runs as user 1000');
    expect(await boxes(page)).toEqual(boxLines(8, 'textbook'));
    await reveal(page).click();
    await expect(page.getByText('See: yes. Kill: no. Read its files: no.')).toBeVisible();
    await page.getByRole('link', { name: 'Next step' }).click();
    await expect(page).toHaveURL('/lesson/10/');
    await page.getByRole('link', { name: 'All steps' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Whose processes does the app see?' })).toBeVisible();
  });
});
