import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UsageError } from '../output.js';

/** The hashes of an export, by chain and number. */
export type ExportedHashes = ReadonlyMap<string, ReadonlyMap<number, string>>;

const exportedEntry = z.object({ chain: z.string(), seq: z.int(), hash: z.string() });

/** Reads an export in JSON lines. Throws `UsageError` where it is not one. */
export async function hashesOfExport(file: string): Promise<ExportedHashes> {
  const hashes = new Map<string, Map<number, string>>();
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    const it = parsed(line);
    if (!it) throw new UsageError(`--against ${file}: line ${number} is not an entry of \`audit export\``);
    const ofChain = hashes.get(it.chain) ?? new Map<number, string>();
    hashes.set(it.chain, ofChain.set(it.seq, it.hash));
  }
  return hashes;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new UsageError(`--against ${file}: cannot be read (${code})`);
  }
}

function parsed(line: string): z.output<typeof exportedEntry> | undefined {
  try {
    return exportedEntry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
