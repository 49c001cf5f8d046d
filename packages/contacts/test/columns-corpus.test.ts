import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { AddressBookError, readColumns } from '../dist/index.js';
import { read } from './support.js';

const files = corpusFiles('the columns of the real tables of other programs', 'csv');

describe.skipIf(files.length === 0)('the columns of the real tables of other programs', () => {
  test.each(files)('%s reads the same by the columns that it is said to have', async (file) => {
    const content = new Uint8Array(readFileSync(path.join(corpus, file)));
    try {
      const whole = await read(content);
      const columns = await readColumns(content);
      expect(await read(content, { columns })).toEqual(whole);
      expect(columns?.columns.map(({ field }) => field) ?? []).toEqual(whole.report.columns);
    } catch (error) {
      if (!(error instanceof AddressBookError)) throw error;
      expect(['file_unknown_format', 'file_unreadable']).toContain(error.code);
    }
  });
});
