import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import type { Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { DevProcess } from './dev-process.js';

export const newestOf = (page: Page): Locator => page.locator('.demo-import').first();

/** Where a person is sent to: a page of the sandbox, or of the service. */
type Place = 'sandboxUrl' | 'url';

/** The test bench of the demo application's site, as a person uses it. */
export class Bench {
  /** `running` gives the process that has the site, once it runs. */
  constructor(private readonly running: () => DevProcess) {}

  get url(): string {
    return `${this.running().dev.demoUrl}/developers`;
  }

  async open(options: PageOptions = {}): Promise<Page> {
    const page = await openPage(options);
    // Every page that is open is told of every import, and draws it.
    onTestFinished(() => page.context().close());
    await page.goto(this.url);
    return page;
  }

  /** Waits for what the newest import says; where it does not come, what it says instead and the log tell why. */
  async waitForNewest(page: Page, text: string | RegExp): Promise<void> {
    const newest = newestOf(page);
    await newest
      .getByText(text, { exact: true })
      .first()
      .waitFor()
      .catch(async (cause) => {
        const shown = await newest.textContent();
        const log = this.running().output().slice(-4_000);
        throw new Error(`The newest import says: ${shown}\n${log}`, { cause });
      });
  }

  /** Presses what begins an import, and gives the window that it opens once the sandbox, or the service, is in it. */
  async openWindow(page: Page, button: Locator, at: Place = 'sandboxUrl'): Promise<Page> {
    const opened = page.waitForEvent('popup');
    await button.click();
    const popup = await opened;
    await popup.waitForURL(`${this.running().dev[at]}/**`);
    return popup;
  }

  /** Presses what begins an import in this tab, and waits until the sandbox, or the service, is in it. */
  async goTo(page: Page, button: Locator, at: Place = 'sandboxUrl'): Promise<void> {
    await button.click();
    await page.waitForURL(`${this.running().dev[at]}/**`);
  }

  /** Waits until this tab has come back to the import that it left for. */
  async waitForReturn(page: Page): Promise<void> {
    await page.waitForURL(`${this.url}?import_id=*`);
  }

  /** The button of an account, made visible. */
  async tryButton(page: Page, provider: string, group: string, email: string): Promise<Locator> {
    await page.getByText('Try what goes wrong').click();
    const section = page.getByRole('region', { name: provider, exact: true });
    await section.getByText(new RegExp(`^${group} \\(\\d+\\)$`)).click();
    return section.getByRole('button', { name: `Try ${email}`, exact: true });
  }
}
