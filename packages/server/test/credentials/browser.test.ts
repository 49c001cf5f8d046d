import { appPassword, cardDavAccounts, usualPassword } from '@bookbridge/sandbox';
import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage } from '@bookbridge/testing/browser';
import { startWithCardDav } from '@bookbridge/testing/carddav';
import { begin, contacts, ended } from '@bookbridge/testing/imports';
import { photograph } from '@bookbridge/testing/pictures';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithCardDav();
});

afterAll(() => service.stop());

const address = cardDavAccounts.emailOf('ana');

async function visit(options?: Parameters<typeof openPage>[0]) {
  const { url, import_id } = await begin(service, { service: 'icloud', merge: '0' });
  const page = await openPage(options);
  await page.goto(url);
  return { page, url, import_id };
}

async function type(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address);
  await page.getByLabel('App password', { exact: true }).fill(password);
}

describe('a person who is asked for an app password', () => {
  test('learns that the usual one is not wanted, makes another, and sees it read', async () => {
    const { page, import_id } = await visit({ width: 360, height: 700 });
    expect(await page.getByRole('link', { name: 'Open iCloud' }).getAttribute('href')).toMatch(/^https:/);
    await type(page, usualPassword);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('your usual password');
    await photograph(page, 'credentials-refused');
    expect(await accessibilityFaults(page)).toEqual([]);
    // The address is still there, and the password is not.
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(address);
    expect(await page.getByLabel('App password', { exact: true }).inputValue()).toBe('');
    // As it is copied from a page that shows it in groups.
    await page.getByLabel('App password', { exact: true }).fill(` ${appPassword.replaceAll('-', ' ')} `);
    await page.getByRole('button', { name: 'Share with Invitely' }).click();
    await ended(service, import_id);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('Shared with Invitely');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await contacts(service, import_id)).total).toBe(247);
  });

  test('sees that it is being checked, and cannot send it twice', async () => {
    const { page, url } = await visit();
    let sent = 0;
    await page.route(url, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent++;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return route.continue();
    });
    await type(page, usualPassword);
    const button = page.locator('[value="check"]');
    const shown = await button.evaluate((it: HTMLButtonElement) => {
      it.click();
      it.click();
      return [it.textContent, document.querySelector('[data-bb-live]')?.textContent];
    });
    expect(shown).toEqual(['Checking …', 'Checking …']);
    await page.getByRole('alert').waitFor();
    expect(sent).toBe(1);
  });

  test('may look at what was pasted', async () => {
    const { page } = await visit();
    await type(page, appPassword);
    const field = page.getByLabel('App password', { exact: true });
    expect(await field.getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await field.getAttribute('type')).toBe('text');
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Hide' }).click();
    expect(await field.getAttribute('type')).toBe('password');
  });

  test('turns to a file without typing anything, and goes back to the application', async () => {
    const { page, url } = await visit();
    await page.getByRole('button', { name: 'Use a file instead' }).click();
    await page.getByText('Choose your file').waitFor();
    await page.goto(url);
    expect(page.url()).toContain('/upload/');
  });

  test('needs no script for any of it', async () => {
    const { page, import_id } = await visit({ javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Show' }).count()).toBe(0);
    await type(page, appPassword);
    await page.getByRole('button', { name: 'Share with Invitely' }).click();
    await ended(service, import_id);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Shared with Invitely');
  });
});
