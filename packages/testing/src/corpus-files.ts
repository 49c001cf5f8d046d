import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the real files of other programs are, beside the repository unless the environment says otherwise. */
export const corpus = path.resolve(root, process.env.BOOKBRIDGE_CORPUS ?? '../shared/corpus');

/** The files of these formats, relative to the corpus; none, which is said aloud, where there is no corpus. */
export function corpusFiles(purpose: string, ...formats: readonly string[]): string[] {
  const files = formats.flatMap((format) => {
    const folder = path.join(corpus, format);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(corpus, path.join(entry.parentPath, entry.name)));
  });
  if (files.length === 0) {
    process.stderr.write(
      `SKIPPED: ${purpose}. There are no files at ${corpus}; set BOOKBRIDGE_CORPUS to the folder that has them.\n`,
    );
  }
  return files.sort();
}
