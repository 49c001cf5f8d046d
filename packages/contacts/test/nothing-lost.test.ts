import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  AddressBookError,
  type ColumnField,
  type Contact,
  makeDecoder,
  type ReadReport,
  readAddressBook,
} from '../dist/index.js';
import { workbookOf } from './xlsx-builder.js';
import { zipOf } from './zip-builder.js';

const purpose = 'adding up what went into the readers and what came out';
const files = corpusFiles(purpose, 'vcard', 'csv', 'ldif', 'jscontact');
const tables = corpusFiles(purpose, 'csv');

const contentOf = (file: string) => new Uint8Array(readFileSync(path.join(corpus, file)));

/** What was read of a file, also of one that cannot be read to its end. */
async function readAll(content: Uint8Array): Promise<{ contacts: Contact[]; report: ReadReport }> {
  const book = readAddressBook(content, { limits: { maxReported: 1_000_000 } });
  const contacts: Contact[] = [];
  try {
    for await (const page of book) contacts.push(...page);
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
  }
  return { contacts, report: book.report };
}

function expectSums({ contacts, report }: { contacts: readonly Contact[]; report: ReadReport }): void {
  expect(report.kept).toBe(contacts.length);
  expect(report.read).toBe(report.kept + report.skippedTotal);
  expect(report.skipped).toHaveLength(report.skippedTotal);
  expect(report.parts.unread.filter(({ sheet }) => sheet === undefined)).toHaveLength(
    report.parts.passedOver,
  );
}

describe.skipIf(files.length === 0)('what went in is what came out', () => {
  test.each(files)('of %s: what was read was kept or skipped', async (file) => {
    expectSums(await readAll(contentOf(file)));
  });

  test('of all of them in one archive: each was read or passed over', async () => {
    const entries = files.map((file, i) => ({ name: `${i}`, content: contentOf(file) }));
    const found = await readAll(zipOf(...entries));
    expectSums(found);
    expect(found.report.parts.read + found.report.parts.passedOver).toBe(files.length);
    const apart = await Promise.all(files.map((file) => readAll(contentOf(file))));
    const sum = (of: (report: ReadReport) => number) =>
      apart.reduce((total, { report }) => total + of(report), 0);
    expect(found.report.kept).toBe(sum(({ kept }) => kept));
    expect(found.report.skippedTotal).toBe(sum(({ skippedTotal }) => skippedTotal));
  });

  test('of a table in each sheet of a workbook: each was read or passed over', async () => {
    const rows = tables.map((file) =>
      recordsOf(contentOf(file), ',')
        .map(({ cells }) => rowOf(cells))
        .join(''),
    );
    const found = await readAll(
      workbookOf({ sheets: Object.fromEntries(rows.map((xml, i) => [`S${i}`, xml])) }),
    );
    expectSums(found);
    expect(found.report.parts.read + found.report.parts.passedOver).toBe(tables.length);
  });
});

const escaped = (text: string) =>
  text.replace(/[<&]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');
const rowOf = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`;

/** A row as another parser reads it. */
interface TableRow {
  cells: string[];
  /** Line that it begins in. */
  at: number;
}

/** The records of a table as another parser reads them. */
function recordsOf(content: Uint8Array, delimiter: string, encoding = 'utf-8'): TableRow[] {
  const text = makeDecoder(encoding)
    .decode(content)
    .replace(/^\ufeff/, '');
  let end = 0;
  const records = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => {
    const at = end + 1;
    end = info.lines;
    return { cells: record, at };
  });
}

const foldOf = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => foldOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a contact says where a column of that field belongs. */
function saidOf({ name }: ColumnField, contact: Contact): string[] {
  const { email, phone, address, companies, groups, urls, photos, locations, notes } = contact;
  switch (name) {
    case 'email':
    case 'yahoo_id':
      return email.map((it) => it.address);
    case 'phone':
      return phone.map(({ number }) => number);
    case 'type':
      return [...email, ...phone, ...address].map(({ type }) => type);
    case 'company':
      return companies;
    case 'groups':
      return groups;
    case 'notes':
      return [notes];
    case 'url':
      return urls;
    case 'photo':
      return photos;
    case 'location':
      return locations;
    case 'job_title':
    case 'department':
    case 'nickname':
      return [contact[name]];
    case 'birthday':
    case 'birth_year':
    case 'birth_month':
    case 'birth_day':
      return [contact.dob, contact.birthday];
    case 'street':
    case 'city':
    case 'region':
    case 'postal_code':
    case 'country':
    case 'address':
      return address.flatMap(({ street, city, region, postal_code, country, formatted }) => [
        ...[street, city, region, postal_code, country, formatted],
      ]);
    default:
      return [
        ...[contact.first_name, contact.middle_name, contact.last_name, contact.title, contact.suffix],
        ...[contact.full_name, ...companies],
      ];
  }
}

/** Groups of the program itself, marks of a first choice and days that are none are nothing that a person wrote. */
const ofTheProgram = /^(?:\* ?)?my ?contacts$|^\*$|^0\/0\/00$/i;

/** Whether each word of a cell is in the contact, where it belongs. */
function isSaid(cell: string, field: ColumnField, contact: Contact): boolean {
  const said = new Set(saidOf(field, contact).flatMap(wordsOf));
  const numbers = new Set([...said].map(Number));
  const values = cell.split(':::').filter((value) => !ofTheProgram.test(value.trim()));
  return values
    .flatMap(wordsOf)
    .every((word) => said.has(word) || (field.name.startsWith('birth') && numbers.has(Number(word))));
}

describe.skipIf(tables.length === 0)('each cell of a table', () => {
  test.each(tables)('of %s is in a contact, in an unread column, or counted by a warning', async (file) => {
    const content = contentOf(file);
    const { contacts, report } = await readAll(content);
    if (report.format !== 'csv') return;
    const records = [',', ';', '\t']
      .map((delimiter) => recordsOf(content, delimiter, report.encoding))
      .reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a));
    const skipped = new Set(report.skipped.map(({ at }) => at));
    const data = records.filter(
      ({ cells, at }) =>
        at > (report.header?.at ?? 0) && !skipped.has(at) && cells.some((cell) => cell.trim() !== ''),
    );
    expect(data).toHaveLength(contacts.length);
    const lost = data.flatMap(({ cells, at }, i) => {
      const contact = contacts[i] as Contact;
      return cells.flatMap((cell, column) => {
        const field = report.columns[column];
        if (cell.trim() === '' || field === null) return [];
        return field && isSaid(cell, field, contact) ? [] : [{ at, column, field }];
      });
    });
    const warned = report.warnings.reduce((sum, { count }) => sum + count, 0);
    expect(lost.length > warned ? lost : []).toEqual([]);
  });
});

const widthOf = (records: readonly TableRow[]) => Math.max(0, ...records.map(({ cells }) => cells.length));
