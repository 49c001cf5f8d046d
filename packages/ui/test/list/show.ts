import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openPage, type PageOptions } from '@bookbridge/testing/browser';
import { atFileEnd } from '@bookbridge/testing/file-end';
import type { Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import type { Setting } from './page/harness.js';

/** As strict as that of the service: a style or script in the page itself is refused. */
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const styles = {
  '/tokens.css': here('../../dist/styles/tokens.css'),
  '/controls.css': here('../../dist/styles/controls.css'),
  '/list.css': here('../../dist/styles/list.css'),
  '/page.css': here('./page/page.css'),
};

const document = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Who to share</title>
    <link rel="icon" href="data:,">
    ${Object.keys(styles)
      .map((path) => `<link rel="stylesheet" href="${path}">`)
      .join('')}
    <script type="module" src="/harness.js"></script>
  </head>
  <body class="bb"><main><h1 class="bb-unseen">Who to share</h1><div id="place"></div></main></body>
</html>`;

/** One file of a script and all that it draws on. */
export async function bundleOf(entry: string, minify: boolean): Promise<string> {
  const bundle = await rolldown({ input: entry, platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'esm', minify, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** Serves a page for the list to be shown in. Gives its origin. */
export async function serveList(): Promise<string> {
  const files = new Map<string, readonly [type: string, content: string]>([
    ['/', ['text/html', document]],
    ['/harness.js', ['text/javascript', await bundleOf(here('./page/harness.ts'), false)]],
  ]);
  for (const [path, file] of Object.entries(styles)) {
    files.set(path, ['text/css', await readFile(file, 'utf8')]);
  }
  const server = createServer((request, response) => {
    const [type, content] = files.get(request.url ?? '') ?? [];
    if (type === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atFileEnd(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Shows the list in a page of its own; what the policy refuses, and every error, fails the test that looks at `faults`. */
export async function showList(
  origin: string,
  setting: Partial<Setting> & Pick<Setting, 'people'>,
  options: PageOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const page = await openPage(options);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(origin);
  await page.evaluate((it) => window.show(it), { locale: 'en', ...setting } satisfies Setting);
  await page.waitForFunction(
    (count) => count === 0 || window.document.querySelector(`[aria-rowcount="${count}"]`) !== null,
    setting.people.length,
  );
  return { page, faults };
}
