import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { firstLook } from '../../dist/imports/columns/table.js';

const look = async (...rows: string[]) =>
  (await firstLook(new TextEncoder().encode(`${rows.join('\r\n')}\r\n`))).kind;

describe('a person is not asked about', () => {
  test.each([
    ['a known exporter', 'First Name,E-mail 1 - Value,Foo', 'Ana,a@x.example,bar'],
    ['a header that says e-mail', 'Was;E-Mail;Foo', '17;a@x.example;bar'],
    ['names and numbers by their headers', 'Vorname;Telefon privat;Foo', 'Ana;0431 555;bar'],
    ['names by a header and addresses by their look', 'Name;Womit;Foo', 'Ana;a@x.example;bar'],
    ['columns that are all understood', 'Firma;Telefon;Ort', 'Acme;0431 555;Kiel'],
    ['nothing but addresses', 'a@x.example', 'b@x.example'],
    ['addresses with a number each', 'a@x.example,0431 555 01', 'b@x.example,0431 555 02'],
  ])('%s', async (_, ...rows) => {
    expect(await look(...rows)).toBe('read');
  });
});

describe('a person is asked about', () => {
  test.each([
    ['what may be names beside addresses', 'Wer;E-Mail', 'Ana;a@x.example', 'Ben;b@x.example'],
    ['names that are guessed by their form', 'Wer;E-Mail', 'Ana Berg;a@x.example', 'Ben Cole;b@x.example'],
    ['two names that differ', 'Name;Anzeigename;E-Mail', 'Ana Berg;Chefin;a@x.example'],
    ['a table of anything', 'Wer;Wo;Womit', 'Ana;Kiel;ab', 'Ben;Ulm;cd'],
    ['addresses beside something unknown', 'a@x.example,Berg,Ana', 'b@x.example,Cole,Ben'],
    ['numbers beside something unknown', 'Telefon;Wer', '0431 555 01;Ana', '0431 555 02;Ben'],
    ['names by a header, and nothing to reach them by', 'Name;Womit', 'Ana;x', 'Ben;y'],
    ['names that their values alone tell', 'Berg Ana,Berg,Ana,a@x.example', 'Cole Ben,Cole,Ben,b@x.example'],
  ])('%s', async (_, ...rows) => {
    expect(await look(...rows)).toBe('ask');
  });
});

describe('what is no table is refused', () => {
  test.each([
    ['a text', 'Dear all,', 'this is a letter, with commas, and so on.', 'Yours, Ana'],
    ['a list of words', 'Ana', 'Ben', 'Eva'],
    ['a table of nobody that is understood', 'City;Country', 'Kiel;Germany', 'Ulm;Germany'],
    ['a header alone', 'Wer;Womit'],
    ['a program', 'const a = 1;', 'const b = 2;', 'call(a);'],
  ])('%s', async (_, ...rows) => {
    expect(await look(...rows)).toBe('refused');
  });
});

const tables = corpusFiles('which real tables a person is asked about', 'csv');

test.skipIf(tables.length === 0)(
  'of the real tables only those without a header are asked about',
  async () => {
    const asked: string[] = [];
    for (const file of tables) {
      const { kind } = await firstLook(
        new Uint8Array(readFileSync(path.join(corpus, file)).subarray(0, 65_536)),
      );
      if (kind === 'ask') asked.push(path.basename(file));
    }
    expect(asked).toEqual(['Palm.csv', 'Thunderbird.csv', 'csv_no_header.csv', 'tab_comma_mixed.csv']);
  },
);
