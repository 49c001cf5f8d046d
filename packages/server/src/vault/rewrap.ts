import { setTimeout } from 'node:timers/promises';
import type { Log } from '../observe/log.js';
import type { MasterKey } from '../security/master-key.js';
import { SealError } from '../security/seal.js';
import type { Database } from '../storage/database.js';
import { type SealedColumn, sealedColumns } from '../storage/sealed-columns.js';
import { putResealed, type ResealedRow, type SealedRow, sealedByOthers } from '../storage/sealed-rows.js';

/** Values that one statement puts back. */
const maxAtOnce = 200;

/** Before values are looked for again that somebody held. */
const heldMs = 200;

interface Parts {
  readonly db: Database;
  readonly masterKey: MasterKey;
  readonly log: Log;
}

/**
 * Seals with the key that seals now whatever other keys have sealed by themselves, in batches, until nothing is left or
 * it is told to stop: false then. Whoever goes on, on whatever node, finds what is left by the values. What no key here
 * opens stays as it is, and is logged.
 */
export async function rewrapAll(parts: Parts, stopping?: AbortSignal): Promise<boolean> {
  let unopened = 0;
  for (const column of sealedColumns) {
    const left = await rewrapColumn(parts, column, stopping);
    if (left === undefined) return false;
    unopened += left;
  }
  if (unopened > 0) parts.log.warn({ values: unopened }, 'values cannot be opened with any master key');
  return true;
}

/** Gives how many values cannot be opened; `undefined` when it was told to stop. */
async function rewrapColumn(
  parts: Parts,
  column: SealedColumn,
  stopping: AbortSignal | undefined,
): Promise<number | undefined> {
  for (;;) {
    const pass = await rewrapOnce(parts, column, stopping);
    if (!pass) return undefined;
    if (pass.held === 0) return pass.unopened;
    await setTimeout(heldMs);
  }
}

/** What a pass through a table has left: what somebody held, or changed, and what cannot be opened. */
interface Pass {
  held: number;
  unopened: number;
}

async function rewrapOnce(
  { db, masterKey }: Parts,
  column: SealedColumn,
  stopping: AbortSignal | undefined,
): Promise<Pass | undefined> {
  const pass: Pass = { held: 0, unopened: 0 };
  let after: readonly string[] | undefined;
  for (;;) {
    if (stopping?.aborted) return undefined;
    const rows = await sealedByOthers(db, column, masterKey.id, { after, max: maxAtOnce });
    const last = rows.at(-1);
    if (!last) return pass;
    after = last.key;
    const resealed = rows.flatMap((row) => resealedRow(masterKey, column, row) ?? []);
    pass.unopened += rows.length - resealed.length;
    pass.held += resealed.length - (await putResealed(db, column, resealed));
  }
}

/** `undefined` for what cannot be opened: once it is destroyed, or when it was broken before. */
function resealedRow(masterKey: MasterKey, column: SealedColumn, row: SealedRow): ResealedRow | undefined {
  try {
    const { purpose, context } = column;
    return { ...row, resealed: masterKey.resealed(purpose, context(row.names), row.sealed) };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return undefined;
  }
}
