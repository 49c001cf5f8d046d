import { describe, expect, test } from 'vitest';
import {
  type Contact,
  type ContactPages,
  writeCsv,
  writeJsContact,
  writeVCard,
} from '../../../dist/index.js';
import { heldBytes } from '../../held.js';
import { pieces, readBack, sampleOf } from '../../write/support.js';

const writers: [string, (pages: ContactPages) => AsyncGenerator<string>][] = [
  ['vCard 4.0', (pages) => writeVCard(pages)],
  ['vCard 3.0', (pages) => writeVCard(pages, { version: '3.0' })],
  ['CSV', (pages) => writeCsv(pages)],
  ['JSContact', (pages) => writeJsContact(pages)],
];

const person: Contact = {
  ...sampleOf('first_name'),
  ...{ email: sampleOf('email').email, notes: 'x'.repeat(1_000) },
};

function* book(contacts: number, page = 200): Generator<Contact[]> {
  for (let from = 0; from < contacts; from += page)
    yield Array.from({ length: Math.min(page, contacts - from) }, () => person);
}

describe.each(writers)('%s as a stream', (name, writer) => {
  test('10,000 contacts come in pieces, none much longer than 64 KiB', async () => {
    const all = await pieces(writer(book(10_000)));
    expect(all.length).toBeGreaterThan(100);
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(70_000);
    expect(await readBack(all.join(''))).toHaveLength(10_000);
  });

  test('a page of big contacts is no big piece', async () => {
    const big = { ...person, photos: [`data:image/jpeg;base64,/9j/${'A'.repeat(100_000)}`] };
    const lengths = (await pieces(writer([Array.from({ length: 50 }, () => big)]))).map(
      ({ length }) => length,
    );
    expect(Math.max(...lengths)).toBeLessThan(200_000);
  });

  test('memory does not grow with the book', async () => {
    const held = async (contacts: number) => {
      let [most, count] = [0, 0];
      for await (const _ of writer(book(contacts)))
        if (count++ % 100 === 0) most = Math.max(most, await heldBytes());
      return most;
    };
    const few = await held(2_000);
    expect((await held(60_000)) - few).toBeLessThan(48 * 2 ** 20);
  });

  test('no page is asked for before the pieces of the last one are taken', async () => {
    let asked = 0;
    const counted = (function* () {
      for (const page of book(1_000)) {
        asked++;
        yield page;
      }
    })();
    const text = writer(counted);
    await text.next();
    expect(asked).toBe(1);
    await text.return(undefined);
    expect([...counted]).toEqual([]);
  });

  test('an error of the pages comes after what was written, which is whole', async () => {
    const failure = new Error('gone');
    async function* failing() {
      yield* book(300);
      throw failure;
    }
    let text = '';
    const writing = (async () => {
      for await (const piece of writer(failing())) text += piece;
    })();
    await expect(writing).rejects.toBe(failure);
    expect(await readBack(text)).toHaveLength(300);
    if (name === 'JSContact') expect(JSON.parse(text)).toHaveLength(300);
  });

  test('no contacts, and pages of none, are no trouble', async () => {
    const none = (await pieces(writer([]))).join('');
    expect((await pieces(writer([[], []]))).join('')).toBe(none);
    if (name.startsWith('vCard')) expect(none).toBe('');
  });
});
