import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.BOOKBRIDGE_SCREENSHOTS;

/** Leaves a picture of the whole page in the folder that BOOKBRIDGE_SCREENSHOTS names, if it names one. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
