import { planMerge } from '@bookbridge/contacts';
import type { Parts } from '../../context/parts.js';
import { openAccess } from '../../grants/access.js';
import { placeOf } from '../../model/import.js';
import type { Cursor, GatheredPage } from '../../sources/source.js';
import { sealedGrant } from '../../storage/grants.js';
import { keepOwner } from '../../vault/owner.js';
import { pack, unpack } from '../../vault/packed.js';
import { isReachable } from '../reachable.js';
import type { Gathered, Run } from './gather.js';
import { PageWriter } from './page-writer.js';
import { readAhead } from './read-ahead.js';
import { TakenOver } from './taken-over.js';

/** Where a run goes on, as it is kept beside the grant. */
interface Place {
  readonly cursor: Cursor;
  readonly leftOut: number;
  /** Whether the limit of contacts has been met: then nothing is left to be read. */
  readonly isCut: boolean;
}

/**
 * Reads an address book from its provider into sealed pages: each page of the provider is kept whole, together with
 * where to go on. Throws `ImportFailure`, `TakenOver`, and `signal.reason` when it is to stop.
 */
export async function gatherSource(parts: Parts, run: Run): Promise<Gathered> {
  const { it, key } = run;
  const { source } = it;
  const grant = await sealedGrant(parts.db, it.key);
  if (!grant) throw new TakenOver();
  // Begun by a newer node: one of those has to read it.
  if (source.method !== 'consent') throw new Error(`This version cannot read from ${source.code}.`);
  const place: Place | undefined =
    grant.cursor === null ? undefined : JSON.parse(unpack(key, grant.cursor, cursorPlace(run)).toString());
  if (place?.isCut) return gathered(place, undefined);

  const ending = new AbortController();
  const { signal } = ending;
  // By hand, since the run's own signal lives as long as the process, and would remember each of ours.
  const stop = () => ending.abort(run.signal.reason);
  run.signal.addEventListener('abort', stop, { once: true });
  try {
    run.signal.throwIfAborted();
    const access = openAccess(parts, { ...run, signal }, source, grant.sealed);
    const pages = source.gather(
      { ...access, providers: parts.config.providers, include: it.include, locale: it.locale },
      place?.cursor,
    );
    const ahead = readAhead(pages, () => ending.abort());
    return await storePages(parts, run, ahead, place?.leftOut ?? 0);
  } finally {
    run.signal.removeEventListener('abort', stop);
    ending.abort();
  }
}

const cursorPlace = ({ it }: Run) => `cursor/${placeOf(it)}`;

async function storePages(
  parts: Parts,
  run: Run,
  pages: AsyncIterable<GatheredPage>,
  leftOutBefore: number,
): Promise<Gathered> {
  const { it, key, maxContacts } = run;
  const writer = await PageWriter.open(parts.db, it, key);
  const plan = it.isMerged && it.cursor === 0 ? planMerge() : undefined;
  let [read, leftOut, isCut] = [it.cursor, leftOutBefore, false];
  for await (const { contacts, cursor, owner } of pages) {
    if (owner && !(await keepOwner(parts.db, it, key, owner))) throw new TakenOver();
    for (const contact of contacts) {
      isCut = read >= maxContacts;
      if (isCut) break;
      read++;
      if (contact && isReachable(contact)) {
        plan?.add(contact);
        writer.add(contact);
      } else leftOut++;
    }
    const place: Place = { cursor, leftOut, isCut };
    await writer.storeAll({
      cursor: read,
      sourceCursor: pack(key, Buffer.from(JSON.stringify(place)), cursorPlace(run)),
    });
    if (isCut) break;
  }
  return gathered({ leftOut, isCut }, plan?.leaders());
}

const gathered = ({ leftOut, isCut }: Omit<Place, 'cursor'>, leaders: Uint32Array | undefined): Gathered => ({
  report: { leftOut, skipped: [], skippedTotal: 0, file: undefined, groups: [] },
  isCut,
  leaders,
});
