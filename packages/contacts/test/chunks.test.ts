import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressBookError, readAddressBook } from '../dist/index.js';
import { samples } from './properties/samples.js';
import { all, card, chunked } from './support.js';

type Source = Parameters<typeof readAddressBook>[0];

/** All that reading gives; an error is one of its results. */
async function outcome(source: Source) {
  const book = readAddressBook(source);
  try {
    return { contacts: await all(book), report: book.report };
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
    return { code: error.code, report: book.report };
  }
}

async function* pieces(content: Uint8Array, ends: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const end of [...ends, content.length].sort((a, b) => a - b)) {
    // An own buffer each: a reader that keeps a view of one would not see the next.
    yield content.slice(from, end);
    from = end;
  }
}

/** Inside of characters of several bytes, of escapes, of line ends: wherever a reader may not expect an end. */
function awkwardCuts(content: Uint8Array): number[] {
  const cuts: number[] = [];
  for (const [at, byte] of content.entries()) {
    const isInCharacter = (byte & 0xc0) === 0x80;
    const isAfter = [0x0d, 0x22, 0x3d, 0x5c].includes(content[at - 1] ?? 0);
    if (isInCharacter || isAfter) cuts.push(at);
  }
  return cuts;
}

describe.each(Object.entries(samples))('reading %s gives the same', (_, content) => {
  test('byte by byte', async () => {
    expect(await outcome(chunked(content, [1]))).toEqual(await outcome(content));
  });

  test('cut within characters, escapes and line ends', async () => {
    expect(await outcome(pieces(content, awkwardCuts(content)))).toEqual(await outcome(content));
  });

  test('cut anywhere, with empty pieces between', async () => {
    const whole = await outcome(content);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(content.length), { maxLength: 40 }), async (cuts) => {
        expect(await outcome(pieces(content, cuts))).toEqual(whole);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

/** What may stand before a sample without changing it, as long as is asked. */
const padded: Record<string, (length: number) => Uint8Array> = {
  vCard: (length) => joined(card('FN:Pad', `X-PAD:${'x'.repeat(length)}`), samples.vCard),
  CSV: (length) => {
    const [header = '', ...rows] = textOf(samples.CSV).split(/(?<=\r\n)/);
    return joined(header, `Pad,,,${'x'.repeat(length)}\r\n`, rows.join(''));
  },
  LDIF: (length) => joined(`dn: cn=Pad\r\ncn: Pad\r\nx: ${'x'.repeat(length)}\r\n\r\n`, samples.LDIF),
  JSContact: (length) =>
    joined(
      `[{"@type":"Card","uid":"p","name":{"full":"Pad"},"x":"${'x'.repeat(length)}"},`,
      textOf(samples.JSContact).slice(1),
    ),
};
const textOf = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const joined = (...parts: (string | Uint8Array | undefined)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part ?? ''))));

/** The same on one line: where a block has no end of a line, it is cut wherever it ends. */
const onOneLine: Record<string, (length: number) => Uint8Array> = {
  vCard: (length) =>
    joined(card(`N;X-PAD="${'x'.repeat(length)}":Roe\\, the 1st;Zoë "Q" 😀;山田 太郎;;`), card('FN:Bo')),
  CSV: (length) =>
    joined(
      'Notes,First Name,Last Name,E-mail Address\r\n',
      `${'x'.repeat(length)},Zoë 山田,"Roe ""the one""","zoe@x.example"\r\nx,Bo,,\r\n`,
    ),
  JSContact: (length) =>
    joined(
      `[{"@type":"Card","uid":"p","x":"${'x'.repeat(length)}","name":{"full":"Zoë \\"山田\\" \\\\ {[😀"}},`,
      '{"@type":"Card","uid":"q","name":{"full":"\\\\"}}]',
    ),
};

/** Readers see blocks of this length, whatever the chunks. */
const blockBytes = 65_536;

test.each([
  ...Object.entries(padded).map(([name, padTo]) => [name, padTo, 1] as const),
  // The end of a line in the first block leaves all that follows to the second.
  ...Object.entries(onOneLine).map(([name, padTo]) => [`${name} on one line`, padTo, 2] as const),
])('a block that ends anywhere in %s changes nothing', async (_, padTo, blocks) => {
  const peopleOf = async (padding: number) =>
    (await outcome(padTo(padding))).contacts?.map((contact) => ({ ...contact, notes: '' }));
  const whole = await peopleOf(0);
  expect(whole).not.toHaveLength(0);
  const [end, length] = [blocks * blockBytes, padTo(0).length];
  for (let padding = end - length; padding <= end; padding++)
    expect(await peopleOf(padding), `padding of ${padding}`).toEqual(whole);
});

const files = corpusFiles('cutting real address books', 'vcard', 'csv', 'ldif', 'jscontact');
/** Byte by byte, larger ones only take longer. */
const longest = 40_000;

describe.skipIf(files.length === 0)('reading a real file gives the same', () => {
  test.each(files)('however %s is cut', async (file) => {
    const content = new Uint8Array(readFileSync(path.join(corpus, file)));
    const whole = await outcome(content);
    expect(await outcome(pieces(content, awkwardCuts(content)))).toEqual(whole);
    if (content.length <= longest) expect(await outcome(chunked(content, [1]))).toEqual(whole);
  });
});
