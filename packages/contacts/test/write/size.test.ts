import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const index = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

/** The code that a page loads at once for what it imports. */
async function bundle(names: string): Promise<string> {
  const entry = 'virtual:entry';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export { ${names} } from ${JSON.stringify(index)};` : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = result as { output: Chunk[] };
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(output.filter(({ isEntry }) => isEntry));
  // What is imported at once is added while the set is gone through.
  for (const { imports = [] } of first) {
    for (const name of imports) first.add(chunks.get(name) as Chunk);
  }
  return [...first].map(({ code = '' }) => code).join('');
}

interface Chunk {
  fileName: string;
  isEntry?: boolean;
  code?: string;
  imports?: string[];
}

test('who reads only loads at most 35 KB, and nothing of the writers', async () => {
  const code = await bundle('readAddressBook');
  expect(code).not.toContain('Phonetic First Name,');
  expect(code).not.toContain('X-ABLabel');
  const size = gzipSync(code).length;
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThanOrEqual(35_000);
});

test('who writes only loads nothing of the readers', async () => {
  for (const [names, most] of [
    ['writeVCard', 3_000],
    ['writeCsv, countCsvGroups', 4_500],
    ['writeJsContact', 3_500],
  ] as const) {
    const size = gzipSync(await bundle(names)).length;
    expect(size, names).toBeLessThan(most);
  }
});
