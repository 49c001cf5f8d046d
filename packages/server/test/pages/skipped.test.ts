import { type ReadReport, readAddressBook } from '@bookbridge/contacts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSkipped, type Lines } from '../../dist/pages/assets/skipped.client.js';

async function reportOf(bytes: Uint8Array): Promise<ReadReport> {
  const book = readAddressBook(bytes);
  for await (const _ of book);
  return book.report;
}

/** What a person saves of a file, given what the service's reader says of it. */
async function saved(bytes: Uint8Array<ArrayBuffer>): Promise<{ cut: Uint8Array; report: ReadReport }> {
  const report = await reportOf(bytes);
  const { format, encoding, lineEnd, header, skipped } = report;
  if (format !== 'csv' && format !== 'vcard' && format !== 'ldif') throw new Error(`This is ${format}.`);
  const cut = await cutSkipped(new Blob([bytes]), {
    format,
    encoding,
    lineEnd,
    header: header && [header.at, header.excerptLength],
    ranges: skipped.map(({ at, excerptLength }): Lines => [at, excerptLength]),
  });
  return { cut: new Uint8Array(await cut.arrayBuffer()), report };
}

type Encode = (text: string) => Uint8Array<ArrayBuffer>;

const utf16be: Encode = (text) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const encodings: Readonly<Record<string, Encode>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'Windows-1252': (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  'UTF-16': (text) => utf16be(text).map((_, at, all) => all[at ^ 1] ?? 0),
  'UTF-16 with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 of big computers, with a mark': (text) => utf16be(`\ufeff${text}`),
};
const lineEnds = { 'line feeds': '\n', both: '\r\n', 'carriage returns': '\r' };

const good = 'BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nEND:VCARD\n';
const empty = 'BEGIN:VCARD\nVERSION:3.0\n\nEND:VCARD\n';
const person = 'dn: cn=Zoë\ncn: Zoë\n\n';
const nobody = 'dn: cn=x\nobjectclass: person\n\n';

describe.each(Object.entries(encodings))('in %s', (_, encode) => {
  describe.each(Object.entries(lineEnds))('with %s', (_name, lineEnd) => {
    const bytes = (text: string) => encode(text.replaceAll('\n', lineEnd));

    test('the rows of a table that were skipped come below its header', async () => {
      const header = 'Name,"E-mail\naddress",Foo\n';
      const bad = [',,Köln\n', ',none,"Bad\nSoden"\n'];
      const all = `${header}Zoë,z@x.example,\n${bad[0]}\nBen,b@x.example,Ulm\n${bad[1]}Eva,e@x.example,Ulm\n`;
      const { cut, report } = await saved(bytes(all));
      expect([report.kept, report.skippedTotal]).toEqual([3, 2]);
      const again = await reportOf(cut);
      expect([again.skippedTotal, again.kept]).toEqual([2, 0]);
    });

    test('cards that were skipped come whole', async () => {
      const { cut } = await saved(bytes(good + empty + good + empty + empty + good));
      expect(Buffer.from(cut).equals(Buffer.from(bytes(empty + empty + empty)))).toBe(true);
    });

    test('entries of LDIF that were skipped stay apart', async () => {
      const { cut, report } = await saved(bytes(`version: 1\n\n${person}${nobody}${person}${nobody}`));
      expect(report.skippedTotal).toBe(2);
      const again = await reportOf(cut);
      expect([again.format, again.skippedTotal, again.kept]).toEqual(['ldif', 2, 0]);
    });
  });
});

describe('of old Macs, with line feeds in them', () => {
  const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r').replaceAll('|', '\n'));

  test('cards that were skipped come whole', async () => {
    const noted = good.replace('FN', 'NOTE:a|b|c\nFN');
    const { cut, report } = await saved(bytes(noted + empty + noted + empty));
    expect(report).toMatchObject({ lineEnd: '\r', kept: 2, skippedTotal: 2 });
    expect(Buffer.from(cut).equals(Buffer.from(bytes(empty + empty)))).toBe(true);
  });

  test('the rows of a table that were skipped come below its header', async () => {
    const all = 'Name,E-mail,Foo\nZoë,z@x.example,"a|b"\n,,"c|d"\nBen,b@x.example,"e|f"\n';
    const { cut, report } = await saved(bytes(all));
    expect(report).toMatchObject({ lineEnd: '\r', kept: 2, skippedTotal: 1 });
    expect(Buffer.from(cut).equals(Buffer.from(bytes('Name,E-mail,Foo\n,,"c|d"\n')))).toBe(true);
  });
});

test('whatever lies between, each piece is what the reader has skipped, and what is read again is skipped again', async () => {
  const cell = fc.constantFrom('', 'x', '"a\nb"', '"say ""hi"""', 'Zoë', '"', ' ', '"open', 'a\rb');
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
  const rows = fc.array(fc.oneof(row, fc.constant('Ana,ana@x.example,')), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (made, lineEnd) => {
      const text = ['Name,E-mail,Foo', ...made, ''].join(lineEnd);
      const { cut, report } = await saved(new TextEncoder().encode(text));
      const lines = text.split('\n');
      const wanted = [[report.header?.at ?? 0, 1], ...report.skipped.map((it) => [it.at, it.excerptLength])];
      const expected = wanted.flatMap(([at = 0, count = 0]) => lines.slice(at - 1, at - 1 + count));
      const got = new TextDecoder().decode(cut);
      expect(got.replace(/\n$/, '')).toBe(expected.join('\n').replace(/\n$/, ''));
    }),
    { numRuns: 200 },
  );
});

test('a file of many pieces is never held as a whole', async () => {
  const line = 'Ana,ana@x.example\n';
  const many = line.repeat(200_000);
  const file = new Blob([`Name,E-mail\n${many},none\n${many}`]);
  let most = 0;
  const { slice } = Blob.prototype;
  const watched = Object.assign(file, {
    slice(from?: number, to?: number) {
      const piece = slice.call(file, from, to);
      const { arrayBuffer } = Blob.prototype;
      return Object.assign(piece, {
        arrayBuffer() {
          most = Math.max(most, piece.size);
          return arrayBuffer.call(piece);
        },
      });
    },
  });
  const cut = await cutSkipped(watched, {
    format: 'csv',
    encoding: 'utf-8',
    header: [1, 1],
    ranges: [[200_002, 1]],
  });
  expect(await cut.text()).toBe('Name,E-mail\n,none\n');
  expect(most).toBeLessThanOrEqual(2 ** 20);
});

test('lines that are skipped twice are saved once, and the last one needs no line end', async () => {
  const file = new Blob(['Name\na\nb\nc']);
  const cut = await cutSkipped(file, {
    format: 'csv',
    encoding: 'utf-8',
    ranges: [
      [3, 2],
      [3, 1],
      [4, 1],
    ],
  });
  expect(await cut.text()).toBe('b\nc');
});
