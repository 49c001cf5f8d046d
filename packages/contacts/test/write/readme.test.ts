import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expressible, formats } from './support.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The table of what each format can say: fields, and a cell for each format. */
const rows = (readme.split('## Writing')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').slice(1, -1));

test('the table of fields has every field but the parts of the name, and says "no" where the writers do', () => {
  const parts = ['first_name', 'middle_name', 'last_name', 'title', 'suffix'];
  const told = rows.flatMap(([names = '', ...cells]) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, field = '']) => ({
      field,
      cells: cells.map((cell) => cell.trim()),
    })),
  );
  const fields = Object.keys(expressible['vcard 4.0']).filter((field) => !parts.includes(field));
  expect(told.map(({ field }) => field).sort()).toEqual([...fields, 'id'].sort());
  for (const { field, cells } of told) {
    const said: Record<string, unknown>[] = formats.map((format) => expressible[format]);
    expect(
      cells.map((cell) => cell !== 'no'),
      field,
    ).toEqual(said.map((table) => Boolean(table[field])));
  }
});
