import { planMerge } from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import { sealContext } from '../../model/import.js';
import type { Cursor, GatheredPage } from '../../sources/provider.js';
import { sealedGrant } from '../../storage/grants.js';
import { storeOwner } from '../../vault/owner.js';
import { pack, unpack } from '../../vault/packed.js';
import { hasIdentity } from '../identity.js';
import type { Gathered, Run } from './gather.js';
import { PageWriter } from './page-writer.js';
import { readAhead } from './read-ahead.js';
import { sourcePages } from './source-pages.js';
import { TakenOver } from './taken-over.js';

/** Where a run goes on, as it is stored beside the grant. */
interface Checkpoint {
  readonly cursor: Cursor;
  readonly leftOut: number;
  /** Whether the limit of contacts has been met: then nothing is left to be read. */
  readonly isTruncated: boolean;
}

/**
 * Reads an address book from its provider into sealed pages: each page of the provider is kept whole, together with
 * where to go on. Throws `ImportFailure`, `TakenOver`, and `signal.reason` when it is to stop.
 */
export async function gatherSource(parts: AppContext, run: Run): Promise<Gathered> {
  const { it, key } = run;
  const grant = await sealedGrant(parts.db, it.key);
  if (!grant) throw new TakenOver();
  const checkpoint: Checkpoint | undefined =
    grant.cursor === null ? undefined : JSON.parse(unpack(key, grant.cursor, cursorContext(run)).toString());
  if (checkpoint?.isTruncated) return gathered(checkpoint, undefined);

  const ending = new AbortController();
  const { signal } = ending;
  // By hand, since the run's own signal lives as long as the process, and would remember each of ours.
  const stop = () => ending.abort(run.signal.reason);
  run.signal.addEventListener('abort', stop, { once: true });
  try {
    run.signal.throwIfAborted();
    const pages = await sourcePages(parts, { ...run, signal }, grant.sealed, checkpoint?.cursor);
    const ahead = readAhead(pages, () => ending.abort());
    return await storePages(parts, run, ahead, checkpoint?.leftOut ?? 0);
  } finally {
    run.signal.removeEventListener('abort', stop);
    ending.abort();
  }
}

const cursorContext = ({ it }: Run) => `cursor/${sealContext(it)}`;

async function storePages(
  parts: AppContext,
  run: Run,
  pages: AsyncIterable<GatheredPage>,
  leftOutBefore: number,
): Promise<Gathered> {
  const { it, key, maxContacts } = run;
  const writer = await PageWriter.open(parts.db, it, key);
  const plan = it.isMerged && it.cursor === 0 ? planMerge() : undefined;
  let [read, leftOut, isTruncated] = [it.cursor, leftOutBefore, false];
  for await (const { contacts, cursor, owner } of pages) {
    if (owner && !(await storeOwner(parts.db, it, key, owner))) throw new TakenOver();
    for (const contact of contacts) {
      isTruncated = read >= maxContacts;
      if (isTruncated) break;
      read++;
      if (contact && hasIdentity(contact)) {
        plan?.add(contact);
        writer.add(contact);
      } else leftOut++;
    }
    const checkpoint: Checkpoint = { cursor, leftOut, isTruncated };
    await writer.storeAll({
      cursor: read,
      sourceCursor: pack(key, Buffer.from(JSON.stringify(checkpoint)), cursorContext(run)),
    });
    if (isTruncated) break;
  }
  return gathered({ leftOut, isTruncated }, plan?.representatives());
}

const gathered = (
  { leftOut, isTruncated }: Omit<Checkpoint, 'cursor'>,
  representatives: Uint32Array | undefined,
): Gathered => ({
  report: { leftOut, skipped: [], skippedTotal: 0, file: undefined, groups: [] },
  isTruncated,
  representatives,
});
