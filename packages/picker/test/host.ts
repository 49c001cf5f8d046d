import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { atFileEnd } from '@bookbridge/testing/file-end';
import { until } from '@bookbridge/testing/until';
import type { Page } from 'playwright-core';
import type { Played } from './played-service.js';

export interface HostPage {
  /** Markup of the body. `{script}` is the tag that loads the picker. */
  readonly body?: string;
  /** Markup of the head; the picker's script is in it unless it is placed somewhere. */
  readonly head?: string;
  /** What follows the script, as a script of the page. */
  readonly inline?: string;
  readonly policy?: string | undefined;
  /** Other files of the host, by path. */
  readonly files?: Readonly<Record<string, readonly [type: string, content: string]>>;
}

export interface Host {
  readonly page: Page;
  readonly origin: string;
  /** Errors of the console, of scripts, and of the policy. */
  readonly faults: string[];
}

/** A site that has the picker: a page of its own origin, which forgives nothing inline that is not its own. */
export async function openHost(service: Played, host: HostPage, options: PageOptions = {}): Promise<Host> {
  const { origin: serviceOrigin } = new URL(service.baseUrl);
  const policy =
    host.policy ??
    `default-src 'none'; script-src 'self' ${serviceOrigin}; style-src 'self' ${serviceOrigin}; connect-src ${serviceOrigin} 'self'; form-action ${serviceOrigin}; img-src data:; base-uri 'none'`;
  const tag = `<script src="${service.baseUrl}/widget/k.js"></script>`;
  const inline = host.inline === undefined ? '' : '<script src="/inline.js"></script>';
  const files: Record<string, readonly [type: string, content: string]> = {
    '/': [
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Invitely</title><link rel="icon" href="data:,">${
        host.head ?? `${tag}${inline}`
      }</head><body>${host.body ?? '<main><h1>Invite</h1><button class="cloudsponge-launch">From your address book</button></main>'}</body></html>`
        .replaceAll('{script}', tag)
        .replaceAll('{inline}', inline),
    ],
    '/inline.js': ['text/javascript', host.inline ?? ''],
    ...host.files,
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = files[pathname];
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file[0], 'content-security-policy': policy }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atFileEnd(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await openPage({ width: 1000, height: 800, ...options });
  // Longer than anything here takes, and short enough to be told what is missing.
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    // What a browser says of an answer that is not 200 is of the network, and often wanted here.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(origin);
  return { page, origin, faults };
}

/** A script that notes each callback, in `window.calls`. */
export const noting = `
window.calls = [];
const note = (name) => (...args) => { calls.push([name, ...args.map((it) => JSON.parse(JSON.stringify(it ?? null)))]); };
const callbacks = Object.fromEntries(['afterInit','beforeLaunch','afterLaunch','beforeImport','afterImport','beforeDisplayContacts','afterSubmitContacts','beforeClosing','afterClosing','onError','onCancel'].map((name) => [name, note(name)]));
`;

/** The names of the callbacks so far. */
export const calls = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { calls: [string][] }).calls.map(([name]) => name));

/** What the callback was called with the last time. */
export const lastCall = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate(
    (it) =>
      (window as unknown as { calls: [string, ...unknown[]][] }).calls
        .filter(([called]) => called === it)
        .at(-1)
        ?.slice(1) ?? [],
    name,
  );

/** Waits until this is so in the page. A policy without `eval` does not let the page wait itself. */
export const come = (page: Page, expression: string): Promise<void> =>
  until(() => page.evaluate(`Boolean(${expression})`), 15_000);

/** Opens a window by what it does, and gives it. */
export async function windowOf(page: Page, open: () => Promise<unknown>): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), open()]);
  return opened;
}

/** Drops a file on the picker. Gives whether the picker takes it. */
export const dropFile = (page: Page, name: string, content: string): Promise<boolean> =>
  page.evaluate(
    ([file, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], file));
      const target = document.querySelector('.bb-picker-title');
      const isTaken = (type: string) =>
        target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })) ===
        false;
      return isTaken('dragover') && isTaken('drop');
    },
    [name, content] as const,
  );
