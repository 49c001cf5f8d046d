import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Bench, newestOf } from '../support/bench.js';
import { keepDev } from '../support/dev-process.js';
import { devices, expectReadable } from '../support/looks.js';

const kept = keepDev();

const site = new Bench(() => kept.running);

const outlookButton = (page: Page) => page.getByRole('button', { name: 'Outlook.com' });

const tryButton = (page: Page, group: string, email: string) =>
  site.tryButton(page, 'Microsoft', group, email);

async function accept(page: Page, email?: string): Promise<void> {
  if (email !== undefined) await page.getByRole('link', { name: email }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
}

const personal = (name: string) => `${name}@personal.sandbox.example`;

// First, while there are few imports for axe to look through.
test.each(devices)(
  'on $name the accounts of everybody are readable, and axe finds nothing',
  async (device) => {
    const page = await site.open(device.options);
    await page.getByText('Try what goes wrong').click();
    for (const group of await page.getByText(/^[\w ]+ \(\d+\)$/).all()) await group.click();
    await page.getByRole('button', { name: `Try ${personal('circle')}` }).waitFor();
    await expectReadable(page, device, 'accounts');
  },
);

describe('with scripts', () => {
  test.each(['Outlook.com', 'Microsoft 365'])('%s asks for consent, and the people appear', async (name) => {
    const page = await site.open({ width: 1280, height: 900 });
    const popup = await site.openWindow(page, page.getByRole('button', { name }));
    const closed = popup.waitForEvent('close');
    // What was accepted is not asked for again, so each has an account of its own.
    await accept(popup, name === 'Outlook.com' ? personal('ana') : 'worker@open.sandbox.example');
    await site.waitForNewest(page, /^2\d\d contacts$/);
    await closed;
    expect(await newestOf(page).locator('summary').first().textContent()).toContain(name);
    expect(await newestOf(page).getByText('in the mode').count()).toBe(0);
    await photograph(page, `microsoft-${name.replaceAll(/\W/g, '-')}-desktop`);
  });

  test('a cancelled consent ends with its sentence', async () => {
    const page = await site.open();
    const popup = await site.openWindow(page, outlookButton(page));
    await popup.getByRole('link', { name: personal('one') }).click();
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await newestOf(page).getByText('COMPLETE ERROR 101').waitFor();
  });

  test('an account is chosen beforehand, and ends as the demo says', async () => {
    const page = await site.open({ width: 1280, height: 900 });
    const popup = await site.openWindow(page, await tryButton(page, 'Refusals', personal('no-mailbox')));
    await accept(popup);
    await site.waitForNewest(page, `Begun as ${personal('no-mailbox')}.`);
    await newestOf(page).getByText('COMPLETE ERROR 204').waitFor();
    await photograph(page, 'microsoft-no-mailbox-desktop');
  });
});

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('an import waits for an administrator as the demo says, and arrives: %s', async (_, javaScriptEnabled) => {
  // The approval of the first would be that of the second: each has a sandbox of its own, as a restart makes it.
  if (!javaScriptEnabled) {
    await kept.restart();
  }
  const page = await site.open({ javaScriptEnabled });
  const email = 'closed-worker@closed.sandbox.example';
  const button = await tryButton(page, 'Work accounts', email);
  await page.getByText('choose closed-admin@closed.sandbox.example, and accept').waitFor();
  const person = javaScriptEnabled ? await site.openWindow(page, button) : page;
  if (!javaScriptEnabled) await site.goTo(page, button);
  await person.getByRole('heading', { name: 'Need admin approval' }).waitFor();
  await person.getByRole('link', { name: 'Return to the application' }).click();

  const link = await person.getByLabel('The page for the administrator').inputValue();
  const administrator = await person.context().newPage();
  await administrator.goto(link);
  await accept(administrator, 'closed-admin@closed.sandbox.example');
  await administrator.getByRole('heading', { name: 'Approved' }).waitFor();
  await administrator.close();

  await person.getByRole('link', { name: 'I have the approval: go on' }).click();
  await person.getByRole('link', { name: email }).click();
  if (!javaScriptEnabled) await site.waitForReturn(page);
  await site.waitForNewest(page, /^2\d\d contacts$/);
  expect(await newestOf(page).locator('summary').first().textContent()).toContain('Microsoft 365');
});

test('without scripts this tab goes to Microsoft, and comes back to the import', async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await site.goTo(page, outlookButton(page));
  await accept(page, personal('one'));
  await site.waitForReturn(page);
  await site.waitForNewest(page, '1 contact');
});
