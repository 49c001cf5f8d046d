import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** A secret as it was read, or why it could not be. */
export type ReadSecret = { readonly secret: string } | { readonly problem: string };

/** What people know a file of a secret by. */
export const secretFileName = (file: string) => (file === '-' ? 'standard input' : file);

/** Reads the file of a secret, or standard input for `-`; what is in it is in no error. */
export async function readSecretFile(file: string): Promise<ReadSecret> {
  if (file === '') return { problem: 'must name a file, or - for standard input' };
  try {
    return { secret: file === '-' ? await text(process.stdin) : await readFile(file, 'utf8') };
  } catch (error) {
    return { problem: `${secretFileName(file)} ${reasonOf(error as NodeJS.ErrnoException)}` };
  }
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EISDIR':
      return 'is a directory';
    case 'EACCES':
      return 'may not be read';
    default:
      return `cannot be read (${code ?? 'for an unknown reason'})`;
  }
}
