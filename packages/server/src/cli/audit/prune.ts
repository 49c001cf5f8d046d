import { createHash } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { KeptAuditEntry } from '../../model/audit.js';
import { auditChains, entriesOfChain, holdPruning, pruneAuditChain } from '../../storage/audit.js';
import { allowIdle, type Queryable } from '../../storage/database.js';
import type { Store } from '../../storage/store.js';
import { administer } from '../administer.js';
import { UsageError } from '../output.js';
import { jsonLine } from './format.js';
import { prunedIn } from './pruned.js';

/** Writing many entries to a slow disk takes longer than a transaction may usually wait. */
const maxWriteMs = 60 * 60_000;

/**
 * Moves the entries before a time from the database to a new file, of each chain those in front: the file is on the disk
 * before anything is deleted. Gives how many. Throws `UsageError` when the file is there already or cannot be made.
 */
export async function pruneTrail({ db }: Store, before: Date, file: string): Promise<number> {
  const attempt = { act: 'audit.pruned', details: { before: before.toISOString() } } as const;
  return administer(db, attempt, async (complete) => {
    const output = await newFile(file);
    try {
      const pruned = await complete(
        async (client) => {
          if (!(await holdPruning(client))) throw new UsageError('Somebody else prunes the trail right now.');
          await allowIdle(client, maxWriteMs);
          const { ends, ...written } = await exportBefore(client, before, output);
          for (const end of ends) await pruneAuditChain(client, end);
          return { ...written, total: prunedIn(await auditChains(client)) };
        },
        (written) => ({ ...attempt, details: { ...attempt.details, ...written } }),
      );
      return pruned.entries;
    } catch (error) {
      // After any other error the entries may be gone, as when the connection broke at the end: the file is all there is of them.
      if (error instanceof UsageError) await unlink(file);
      throw error;
    } finally {
      await output.close();
    }
  });
}

async function newFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST' ? `--to ${file}: is there already` : `--to ${file}: cannot be made (${code})`,
    );
  }
}

interface Exported {
  readonly entries: number;
  /** Of the file. */
  readonly sha256: string;
  /** The last entry of each chain that is in it. */
  readonly ends: readonly KeptAuditEntry[];
}

async function exportBefore(db: Queryable, before: Date, output: FileHandle): Promise<Exported> {
  const ends: KeptAuditEntry[] = [];
  const digest = createHash('sha256');
  let entries = 0;
  for (const { chain, prunedSeq } of await auditChains(db)) {
    let end: KeptAuditEntry | undefined;
    for await (const page of entriesOfChain(db, chain, prunedSeq)) {
      // The clock may have been set back: what lies behind a later entry stays with it.
      const later = page.findIndex(({ at }) => new Date(at) >= before);
      const due = later < 0 ? page : page.slice(0, later);
      const text = due.map(jsonLine).join('');
      digest.update(text);
      await output.writeFile(text);
      entries += due.length;
      end = due.at(-1) ?? end;
      if (later >= 0) break;
    }
    if (end) ends.push(end);
  }
  await output.sync();
  return { entries, sha256: digest.digest('hex'), ends };
}
