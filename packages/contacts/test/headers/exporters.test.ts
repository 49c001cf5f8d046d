import { describe, expect, test } from 'vitest';
import type { ColumnField } from '../../dist/index.js';
import { lines, read } from '../support.js';
import { exporters, thunderbirdFields, thunderbirdHeaders } from './exporters.js';

/** A name, and the type if there is one; `''` for a column that is passed over. */
const said = (field: ColumnField | null | undefined): string =>
  field ? [field.name, 'type' in field ? field.type : ''].filter((word) => word).join(' ') : '';

async function columnsOf(headers: readonly string[], fields: readonly string[]): Promise<string[]> {
  const values = fields.map((field) =>
    /^phone/.test(field) ? '030 5550' : field === 'email' ? 'a@mail.example' : 'x',
  );
  const { report } = await read(lines(headers.join('\t'), values.join('\t')));
  return headers.map((header, at) => `${header} = ${said(report.columns?.[at])}`);
}

describe('the columns', () => {
  test.each(Object.keys(exporters))('of %s', async (name) => {
    const columns = (exporters[name] ?? '').split(/ \|\s+/).map((column) => column.split(' = '));
    const headers = columns.map(([header = '']) => header);
    const fields = columns.map(([, field = '']) => field);
    expect(await columnsOf(headers, fields)).toEqual(
      headers.map((header, at) => `${header} = ${fields[at]}`),
    );
  });

  test.each(Object.keys(thunderbirdHeaders))('of Thunderbird in %s', async (language) => {
    const headers = (thunderbirdHeaders[language] ?? '').split(/\||\n\s+/);
    const expected = headers.map((header, at) => `${header} = ${thunderbirdFields[at]}`);
    // The name that somebody has in a chat may be a nickname.
    const columns = await columnsOf(headers, thunderbirdFields);
    expect(columns.filter((_, at) => at !== 6)).toEqual(expected.filter((_, at) => at !== 6));
  });
});
