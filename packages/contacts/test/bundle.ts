import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const index = fileURLToPath(new URL('../src/index.ts', import.meta.url));

export interface Chunk {
  fileName: string;
  code: string;
  isEntry: boolean;
  /** Files that are loaded together with this one. */
  imports: string[];
}

/** What a bundler makes for a page that imports these names of the library, its entry first. */
export async function chunksOf(names: string): Promise<Chunk[]> {
  const entry = 'virtual:entry';
  const bundle = await rolldown({
    input: entry,
    preserveEntrySignatures: 'strict',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export { ${names} } from ${JSON.stringify(index)};` : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  const chunks = output.flatMap((it): Chunk[] => (it.type === 'chunk' ? [it] : []));
  return chunks.toSorted((a, b) => Number(b.isEntry) - Number(a.isEntry));
}

/** The chunks that are loaded at once. */
export function loadedAtOnce(chunks: readonly Chunk[]): Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(chunks.filter(({ isEntry }) => isEntry));
  // What is imported at once is added while the set is gone through.
  for (const { imports } of first) for (const name of imports) first.add(byName.get(name) as Chunk);
  return [...first];
}
