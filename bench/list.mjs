// The list of people with 20,000 of them, in a real browser: a keystroke of its search beside a bare filter over the same texts, and
// the longest task while it fills.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { median } from './processes.mjs';

const count = 20_000;
const pageSize = 500;
const word = 'muller';
const rounds = 30;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

export async function benchList() {
  const browser = await (await chromiumOfTests()).launchChromium();
  const server = createServer();
  try {
    const url = await serve(server);
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
      await page.goto(url);
      return page;
    };
    const { ours, bare } = await (await open()).evaluate((it) => window.search(...it), [count, word, rounds]);
    const fills = [];
    for (let fill = 0; fill < 3; fill++) {
      const page = await open();
      const { filledMs, longMs } = await page.evaluate((it) => window.fill(...it), [count, pageSize]);
      // The first time the browser compiles what it runs.
      await page.evaluate((it) => window.type(it), word);
      fills.push({
        filledMs,
        longestMs: Math.max(0, ...longMs),
        drawnMs: await page.evaluate((it) => window.type(it), word),
      });
      await page.close();
    }
    // Others use the machine, too, and while they do a task seems longer than it is.
    const [quietest] = fills.sort((one, other) => one.longestMs - other.longestMs);
    return {
      searchMs: median(ours),
      bareMs: median(bare),
      ratio: median(ours) / median(bare),
      drawnMs: median(quietest.drawnMs),
      filledMs: quietest.filledMs,
      longestMs: quietest.longestMs,
    };
  } finally {
    server.close();
    await browser.close();
  }
}

/** The browser of the tests, which are not written in what Node runs. */
async function chromiumOfTests() {
  const file = here('../node_modules/.cache/bookbridge-bench/chromium.mjs');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await bundled(here('../packages/testing/src/chromium.ts'), { external: /^[^./]/ }));
  return import(file);
}

async function bundled(input, options = {}) {
  const bundle = await rolldown({ input, logLevel: 'warn', ...options });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

async function serve(server) {
  const styles = await Promise.all(
    ['tokens', 'controls', 'list'].map((name) =>
      readFile(here(`../packages/ui/dist/styles/${name}.css`), 'utf8'),
    ),
  );
  const files = {
    '/page.js': ['text/javascript', await bundled(here('./list-page.mjs'), { platform: 'browser' })],
    '/page.css': ['text/css', `${styles.join('\n')} main { block-size: 100vh }`],
    '/': [
      'text/html',
      '<!doctype html><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script><body class="bb"><main></main>',
    ],
  };
  server.on('request', (request, response) => {
    const [type, content] = files[request.url] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}
