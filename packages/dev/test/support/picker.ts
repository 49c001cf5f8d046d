import type { Page } from 'playwright-core';

/** Has what goes wrong in a page, and in the windows that it opens, put down. */
export function complaintsOf(page: Page, complaints: string[]): void {
  const listen = (each: Page) => {
    each.on('pageerror', ({ message }) => complaints.push(message));
    each.on('console', (line) => {
      if (line.type() === 'error' && !isExpected(line.text()))
        complaints.push(`${line.text()} ${line.location().url}`);
    });
  };
  listen(page);
  page.context().on('page', listen);
}

/** A form that comes back with what is wrong in it. */
const isExpected = (text: string) => text.includes('status of 400');

export async function openPicker(page: Page): Promise<void> {
  await page.click('.cloudsponge-launch');
  await page.waitForSelector('[data-launcher] button');
}

/** Chooses a source; gives the page on which the person goes on, a window of its own or the same one. */
export async function choose(page: Page, source: string, where: 'window' | 'here'): Promise<Page> {
  const choice = page.locator(`[data-launcher="${source}"] button`);
  if (where === 'window') {
    const [opened] = await Promise.all([page.waitForEvent('popup'), choice.click()]);
    return opened;
  }
  const { origin } = new URL(page.url());
  await choice.click();
  await page.waitForURL((url) => url.origin !== origin);
  return page;
}

/** From the service's page to the provider's, and what is answered there. */
export async function agree(
  page: Page,
  account: string,
  answer = /^(Allow|Accept)/ as RegExp | string,
): Promise<void> {
  await page.locator('a.bb-button-primary').click();
  await page.getByRole('link', { name: account }).click();
  await page.getByRole('button', { name: answer }).click();
}

export async function upload(page: Page, file: string): Promise<void> {
  await page.setInputFiles('input[type=file]', file);
  await page.locator('form button[type=submit]').click();
}

/** Finds people in the service's list by what is typed, or takes the only one, and shares them. */
export async function pick(page: Page, ...typed: string[]): Promise<void> {
  const row = page.getByRole('row').or(page.getByRole('option')).filter({ hasText: '@' }).first();
  await row.waitFor().catch(async (cause) => {
    const shown = await page.locator('body').innerText();
    throw new Error(`There is no list at ${page.url()}, which says: ${shown}`, { cause });
  });
  for (const words of typed) {
    await page.getByRole('searchbox').fill(words);
    await row.filter({ hasText: words }).click();
  }
  if (typed.length === 0) await row.click();
  await page.getByRole('button', { name: /^Share \d+ (person|people) with Invitely$/ }).click();
}
