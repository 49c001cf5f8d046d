import { accessibilityFaults } from '@bookbridge/testing/axe';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { photograph } from '@bookbridge/testing/pictures';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  accessGrantedPage,
  failedPage,
  type PageShell,
  proxyWorksPage,
  waitingPage,
} from '../../dist/pages/views/index.js';
import { callback, samples, shellIn } from './samples.js';
import { answerHtml, servePages } from './server.js';

const query = '?code=4%2F0Ab&state=x7Qz_y-1';

/** What the callback answers, and what another address shows. */
const answers: Readonly<Record<string, (shell: PageShell) => string>> = {
  '/auth': (shell) => accessGrantedPage(callback(shell), { retentionMinutes: 15 }),
  '/denied': (shell) => failedPage(callback(shell), { failure: 'consent_denied', canRetryHere: false }),
  '/failed': (shell) => failedPage(callback(shell), { failure: 'scope_missing', canRetryHere: false }),
  '/waiting': (shell) => waitingPage(callback(shell)),
  '/proxy-works': (shell) => proxyWorksPage(callback(shell)),
  '/home': (shell) => samples['finished-home']?.(shell) ?? '',
  '/n/code': (shell) => accessGrantedPage(shell, { retentionMinutes: 15 }),
};

let origin: string;
let otherSite: string;

beforeAll(async () => {
  origin = await servePages((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://page.test');
    answerHtml(response, answers[pathname]?.(shellIn('en')) ?? '<title>Elsewhere</title>');
  });
  // A proxy page on an application's own server prints what we answer, and has headers of its own.
  otherSite = await servePages((_, response) => {
    response.removeHeader('content-security-policy');
    const shell = shellIn('en');
    const assets = {
      ...shell.assets,
      css: `${origin}/assets/pages.css`,
      script: `${origin}/assets/upload.client.js`,
      consentScript: `${origin}/assets/consent.client.js`,
    };
    answerHtml(response, accessGrantedPage(callback({ ...shell, assets }), { retentionMinutes: 15 }));
  });
});

/** A tab that came from a provider, with time standing still. */
async function tabAt(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await stopTime(page);
  await page.goto(`${origin}/provider`);
  await page.goto(`${origin}${path}`);
  return page;
}

/** The same in a window that the application's page has opened. */
async function popUpAt(path: string): Promise<Page> {
  const page = await openPage({ width: 600, height: 640 });
  await stopTime(page);
  await page.goto(`${origin}/application`);
  const [popUp] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void window.open(url, 'consent', 'width=600,height=640'), `${origin}/provider`),
  ]);
  await popUp.goto(`${origin}${path}`);
  return popUp;
}

/** In all windows of the browser: it goes on by `runFor` alone. */
async function stopTime(page: Page): Promise<void> {
  await page.context().clock.install({ time: 0 });
  await page.context().clock.pauseAt(1_000);
}

const closeButton = (page: Page) => page.getByRole('button', { name: 'Close this page' });

async function expectClosed(page: Page): Promise<void> {
  if (!page.isClosed()) await page.waitForEvent('close');
}

/** A window that is about to close answers no more, and one that has been asked twice has had the time to. */
async function expectOpen(page: Page): Promise<void> {
  for (const asked of [1, 2]) expect(await page.evaluate((it) => it, asked)).toBe(asked);
  expect(page.isClosed()).toBe(false);
}

/** Every address that the tab can go back to. */
async function historyOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
}

describe('the answer to a provider’s redirect', () => {
  test.each(['/auth', '/denied', '/failed'])('%s keeps its parameters in no history', async (path) => {
    const page = await tabAt(`${path}${query}`);
    expect(page.url()).toBe(`${origin}${path}`);
    expect(await historyOf(page)).toEqual(expect.not.arrayContaining([expect.stringContaining('code=')]));
    expect(await historyOf(page)).toContain(`${origin}${path}`);
  });

  test('tells nobody where it was, not even the server of its own assets', async () => {
    const page = await openPage();
    const referrers: (string | null)[] = [];
    page.on('requestfinished', async (request) => referrers.push(await request.headerValue('referer')));
    await page.goto(`${origin}/auth${query}`, { waitUntil: 'networkidle' });
    expect(referrers).toEqual([null, null, null]);
  });

  test('does the same where another site prints it', async () => {
    const page = await openPage();
    await page.goto(`${otherSite}/proxy.php${query}`, { waitUntil: 'networkidle' });
    expect(page.url()).toBe(`${otherSite}/proxy.php`);
    expect(await page.locator('h1').evaluate((it) => getComputedStyle(it).fontWeight)).toBe('600');
  });

  test('keeps its parameters as long as they have not been taken', async () => {
    const page = await tabAt(`/waiting${query}`);
    expect(page.url()).toBe(`${origin}/waiting${query}`);
    await page.getByRole('link', { name: 'Try again' }).click();
    expect(page.url()).toBe(`${origin}/waiting${query}`);
  });

  test('is left alone where a developer tests a page', async () => {
    const page = await tabAt(`/proxy-works${query}`);
    expect(page.url()).toBe(`${origin}/proxy-works${query}`);
  });
});

describe('in a pop-up', () => {
  test('the page after a consent closes itself, not at once', async () => {
    const popUp = await popUpAt(`/auth${query}`);
    expect(popUp.url()).toBe(`${origin}/auth`);
    await photograph(popUp, 'handed-over-pop-up');
    await popUp.clock.runFor(3_900);
    await expectOpen(popUp);
    await popUp.clock.runFor(200);
    await expectClosed(popUp);
  });

  test('the page after a refusal closes itself later', async () => {
    const popUp = await popUpAt(`/denied${query}`);
    await photograph(popUp, 'denied-pop-up');
    await popUp.clock.runFor(7_900);
    await expectOpen(popUp);
    await popUp.clock.runFor(200);
    await expectClosed(popUp);
  });

  test.each(['/failed', '/n/code'])(
    '%s stays until somebody closes it, with the keyboard too',
    async (path) => {
      const popUp = await popUpAt(path);
      await photograph(popUp, `closing${path.replaceAll('/', '-')}-pop-up`);
      await popUp.clock.runFor(60_000);
      await expectOpen(popUp);
      // What looks for faults waits now and then.
      await popUp.clock.resume();
      expect(await accessibilityFaults(popUp)).toEqual([]);
      await popUp.keyboard.press('Tab');
      expect(await closeButton(popUp).evaluate((it) => it === document.activeElement)).toBe(true);
      await popUp.keyboard.press('Enter').catch(() => undefined);
      await expectClosed(popUp);
    },
  );

  test('whoever reads on keeps the page', async () => {
    const popUp = await popUpAt(`/auth${query}`);
    await popUp.keyboard.press('ArrowDown');
    await popUp.clock.runFor(60_000);
    await expectOpen(popUp);
  });
});

describe('in a tab that nobody opened', () => {
  test('the page stays, and says so once its button was in vain', async () => {
    const page = await tabAt(`/auth${query}`);
    await page.clock.runFor(60_000);
    await expectOpen(page);
    expect(await page.getByText('If it stays open, close it and go back to Invitely.').isVisible()).toBe(
      true,
    );
    await closeButton(page).click();
    await page.clock.runFor(1_000);
    await expectOpen(page);
    const note = page.getByText('Your browser lets only you close this page.');
    expect(await note.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await closeButton(page).count()).toBe(0);
  });

  test('whoever knows the application is led back there, and by nothing else', async () => {
    const page = await tabAt('/home');
    expect(await page.getByRole('link', { name: 'Back to Invitely' }).isVisible()).toBe(true);
    expect(await closeButton(page).isVisible()).toBe(false);
  });
});

test('in a pop-up of the application the way back is to close it', async () => {
  const popUp = await popUpAt('/home');
  expect(await popUp.getByRole('link', { name: 'Back to Invitely' }).isVisible()).toBe(false);
  expect(await closeButton(popUp).isVisible()).toBe(true);
});

test('without scripts every page says what there is to know, and shows no button of theirs', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  const title = page.getByRole('heading', { level: 1 });
  for (const name of ['handed-over', 'denied', 'failed-scope', 'astray-consent', 'link-used'] as const) {
    await page.setContent(samples[name]?.(shellIn('en')) ?? '');
    expect(await title.isVisible(), name).toBe(true);
    expect(await page.locator('main p').first().isVisible(), name).toBe(true);
    expect(await page.getByRole('button').count(), name).toBe(0);
  }
});
