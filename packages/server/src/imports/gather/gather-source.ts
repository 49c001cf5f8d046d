import { planMerge } from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import { sealContext } from '../../model/import.js';
import type { Cursor, GatheredPage } from '../../sources/provider.js';
import { sealedGrant } from '../../storage/grants.js';
import { storeOwner } from '../../vault/owner.js';
import { pack, unpack } from '../../vault/packed.js';
import type { ImportReport } from '../../vault/report.js';
import { hasIdentity } from '../identity.js';
import type { Gathered, Run } from './gather.js';
import { PageWriter } from './page-writer.js';
import { readAhead } from './read-ahead.js';
import { sourcePages } from './source-pages.js';
import { TakenOver } from './taken-over.js';

/** Where a run goes on, as it is stored beside the grant. */
interface Checkpoint extends Partial<Told> {
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
  if (checkpoint?.isTruncated) return gathered({ ...nothingTold, ...checkpoint }, undefined);

  const ending = new AbortController();
  const { signal } = ending;
  // By hand, since the run's own signal lives as long as the process, and would remember each of ours.
  const stop = () => ending.abort(run.signal.reason);
  run.signal.addEventListener('abort', stop, { once: true });
  try {
    run.signal.throwIfAborted();
    const pages = await sourcePages(parts, { ...run, signal }, grant.sealed, checkpoint?.cursor);
    const ahead = readAhead(pages, () => ending.abort());
    return await storePages(parts, run, ahead, { leftOut: 0, ...nothingTold, ...checkpoint });
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
  before: Told & Pick<Checkpoint, 'leftOut'>,
): Promise<Gathered> {
  const { it, key, maxContacts } = run;
  const writer = await PageWriter.open(parts.db, it, key);
  const plan = it.isMerged && it.cursor === 0 ? planMerge() : undefined;
  let [read, leftOut, isTruncated] = [it.cursor, before.leftOut, false];
  let told: Told = toldIn(before);
  for await (const { contacts, cursor, owner, ...news } of pages) {
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
    told = withNews(told, news);
    const checkpoint: Checkpoint = { ...told, cursor, leftOut, isTruncated };
    await writer.storeAll({
      cursor: read,
      sourceCursor: pack(key, Buffer.from(JSON.stringify(checkpoint)), cursorContext(run)),
    });
    if (isTruncated) break;
  }
  return gathered({ leftOut, isTruncated, ...told }, plan?.representatives());
}

/** What pages have told besides contacts. */
type Told = Pick<ImportReport, 'skipped' | 'skippedTotal' | 'groups'>;

const toldIn = ({ skipped, skippedTotal, groups }: Told): Told => ({ skipped, skippedTotal, groups });

const nothingTold: Told = { skipped: [], skippedTotal: 0, groups: [] };

/** As many as are told one by one of a file; the others are only counted. */
const maxSkipped = 1000;

/** Of all groups together: they are stored with each page. Nobody's address book has more; what is beyond is left out. */
const maxMembers = 100_000;
const maxGroups = 10_000;
const maxGroupName = 300;

function withNews(told: Told, { skipped = [], groups = [] }: Pick<GatheredPage, 'skipped' | 'groups'>): Told {
  if (skipped.length === 0 && groups.length === 0) return told;
  const room = Math.max(0, maxSkipped - told.skipped.length);
  const withMembers = groups.filter(({ members }) => members.length > 0);
  const all = [
    ...told.groups,
    ...withMembers.map(({ name, members }) => ({ name: name.slice(0, maxGroupName), members: [...members] })),
  ].slice(0, maxGroups);
  let members = 0;
  return {
    skipped: [...told.skipped, ...skipped.slice(0, room).map((it) => ({ ...it, excerptLength: 0 }))],
    skippedTotal: told.skippedTotal + skipped.length,
    groups: all.filter((group) => {
      members += group.members.length;
      return members <= maxMembers;
    }),
  };
}

const gathered = (
  { leftOut, isTruncated, skipped, skippedTotal, groups }: Told & Omit<Checkpoint, 'cursor'>,
  representatives: Uint32Array | undefined,
): Gathered => ({
  report: { leftOut, skipped, skippedTotal, file: undefined, groups },
  isTruncated,
  representatives,
  last: undefined,
});
