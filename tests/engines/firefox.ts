// Firefox as it is released, by WebDriver BiDi.

import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import type { Engine, Settings } from './Engine';
import { serveSite } from './site';

const START_LIMIT = 60_000;
const DARK_AND_STILL = { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.prefersReducedMotion': 1 };
const LIGHT = { 'layout.css.prefers-color-scheme.content-override': 1 };

/** Starts the Firefox at FIREFOX_PATH, and the site that it shows. */
export async function startFirefox({ darkAndStill = false }: Settings): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? 'firefox',
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    timeout: START_LIMIT,
    extraPrefsFirefox: darkAndStill ? DARK_AND_STILL : LIGHT,
  });
  const site = await serveSite();
  let faults: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warn') faults.push(`console ${type}: ${message.text()}`);
    });
    page.on('pageerror', (error) =>
      faults.push(`page error: ${error instanceof Error ? error.message : String(error)}`),
    );
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== site.origin) faults.push(`request to ${request.url()}`);
    });
    return page;
  };
  let page = await newPage();
  return {
    name: 'firefox',
    go: async (address) => {
      await page.goto(site.origin + address, { waitUntil: 'domcontentloaded' });
    },
    evaluate: <Given extends unknown[], Result>(work: (...given: Given) => Result | Promise<Result>, ...given: Given) =>
      page.evaluate(work as (...given: unknown[]) => Result | Promise<Result>, ...given),
    point: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key as KeyInput),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    faults: () => {
      const told = faults;
      faults = [];
      return told;
    },
    renew: async () => {
      const old = page;
      page = await newPage();
      await page.setViewport(old.viewport());
      await old.close();
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
