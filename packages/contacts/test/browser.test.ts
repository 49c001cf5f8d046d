import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '@bookbridge/testing/chromium';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Library from '../dist/index.js';
import { AddressBookError, type Contact, type ReadReport, readAddressBook } from '../dist/index.js';
import { type Chunk, chunksOf, loadedAtOnce } from './bundle.js';
import { samples } from './properties/samples.js';

interface Outcome {
  contacts: Contact[];
  report: ReadReport;
  code?: string;
}

const origin = 'https://page.example';
let browser: Browser;
let page: Page;
let chunks: Chunk[];
/** Files of the bundle that the page has asked for. */
const asked: string[] = [];

beforeAll(async () => {
  chunks = await chunksOf('readAddressBook, AddressBookError');
  browser = await launchChromium();
  page = await browser.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk) return route.fulfill({ contentType: 'text/html', body: pageOf(chunks) });
    asked.push(name);
    await route.fulfill({ contentType: 'text/javascript', body: chunk.code });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'library' in window);
}, 120_000);

afterAll(() => browser?.close());

/** What a bundler's page does at its beginning; tests' own imports are rewritten on their way into a page. */
const pageOf = ([entry]: readonly Chunk[]) =>
  `<!doctype html><title>x</title><script type="module">import * as library from "/${entry?.fileName}"; window.library = library;</script>`;

/** Reads as a page does, out of the stream of a file that somebody chose. */
function readThere(content: Uint8Array): Promise<Outcome> {
  return page.evaluate(async (base64) => {
    const { library } = window as unknown as { library: typeof Library };
    const { readAddressBook: read, AddressBookError: Trouble } = library;
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const book = read(new File([bytes], 'x').stream());
    const contacts: Contact[] = [];
    try {
      for await (const people of book) contacts.push(...people);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return { contacts, report: book.report, code: error.code };
    }
    return { contacts, report: book.report };
  }, Buffer.from(content).toString('base64'));
}

async function readHere(content: Uint8Array): Promise<Outcome> {
  const book = readAddressBook(content);
  const contacts: Contact[] = [];
  try {
    for await (const people of book) contacts.push(...people);
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
    return { contacts, report: book.report, code: error.code };
  }
  return { contacts, report: book.report };
}

/** As it comes out of a page: what is undefined is not there. */
const plain = (outcome: Outcome) => JSON.parse(JSON.stringify(outcome));

/** As one file: into how many pieces it is cut is the business of who bundles it, and each adds some hundred bytes. */
const sizeOf = (some: readonly Chunk[]): number => gzipSync(some.map(({ code }) => code).join('')).length;

describe('in Chromium', () => {
  test('vCard is read with what a page loads at once, at most 35 KB of it', async () => {
    await readThere(samples.vCard as Uint8Array);
    const core = loadedAtOnce(chunks);
    expect(asked.toSorted()).toEqual(core.map(({ fileName }) => fileName).toSorted());
    const size = sizeOf(core);
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(35_000);
  });

  test('a table with English headers needs no words of other languages', async () => {
    await readThere(samples.CSV as Uint8Array);
    const used = chunks.filter(({ fileName }) => asked.includes(fileName));
    expect(sizeOf(used)).toBeLessThanOrEqual(60_000);
    expect(used.map(({ code }) => code).join('')).not.toContain('prénom');
  });

  test.each(Object.entries(samples))('%s is read as in Node', async (_, content) => {
    const there = await readThere(content);
    expect(plain(there)).toEqual(plain(await readHere(content)));
  });

  test('workbooks and archives are loaded once such a file is met', () => {
    expect(asked.length).toBeGreaterThan(loadedAtOnce(chunks).length);
  });

  const files = corpusFiles('reading real address books in Chromium', 'vcard', 'csv', 'ldif', 'jscontact');

  test.skipIf(files.length === 0)('every real file is read as in Node', async () => {
    for (const file of files) {
      const content = new Uint8Array(readFileSync(path.join(corpus, file)));
      expect(plain(await readThere(content)), file).toEqual(plain(await readHere(content)));
    }
  });
});

test('nothing that only Node has is in the bundle', () => {
  const code = chunks.map((chunk) => chunk.code).join('\n');
  expect(code).not.toMatch(/\bnode:|\brequire\(|\bBuffer\.|\bBuffer\(|\bprocess\.|\b__dirname\b|\bglobal\./);
});
