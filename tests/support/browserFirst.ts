// Before any test: a browser that opens a page, so that a run without one ends at once and says why.
import { findInstalledBrowser } from '../../tools/findBrowser.mjs';

export default async function browserFirst(): Promise<void> {
  const found = await findInstalledBrowser();
  if (!found) {
    throw new Error('No Chromium opens a page here. npm test tries to install one; CHROME_PATH names one elsewhere.');
  }
  process.env.CHROME_PATH = found.executable;
}
