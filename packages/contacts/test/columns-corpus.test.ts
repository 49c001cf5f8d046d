import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AddressBookError, readColumns } from '../src/index.js';
import { read } from './support.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const corpus = path.resolve(root, process.env.BOOKBRIDGE_CORPUS ?? '../shared/corpus', 'csv');
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(corpus, path.join(entry.parentPath, entry.name)))
  : [];

if (files.length === 0) {
  process.stderr.write(
    `SKIPPED: the columns of the real tables of other programs. There are none at ${corpus}; set BOOKBRIDGE_CORPUS to the folder that has them.\n`,
  );
}

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
