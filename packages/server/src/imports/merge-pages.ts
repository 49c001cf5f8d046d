import { type Contact, planMerge, uniteContacts } from '@bookbridge/contacts';
import type { SealKey } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { insertMergedPage, mergedGeneration, type PageCounts, type SealedPage } from '../storage/pages.js';
import type { GatheredPages } from './gathered-pages.js';
import { type ImportIn, placeOf, type Totals } from './import.js';
import { PagePacker } from './page.js';
import type { ImportReport } from './report.js';
import { fromStored, toStored } from './stored-contact.js';

type Finishing = ImportIn<'finishing'>;

/** What finishing changes, by position among the gathered contacts; everybody else is passed on as they are. */
export interface Changes {
  /** The first contact of each group of duplicates, and the others in order. */
  readonly followers: ReadonlyMap<number, readonly number[]>;
  /** The others alone: they disappear into their first. */
  readonly followerPositions: ReadonlySet<number>;
  readonly lateGroups: ReadonlyMap<number, readonly string[]>;
}

/** The pass over keys: who is the same person, and who belongs to a group that was named late. */
export async function survey(
  gathered: GatheredPages,
  it: Finishing,
  groups: ImportReport['groups'],
): Promise<Changes> {
  const plan = planMerge();
  const namesById = groupNamesById(groups);
  const lateGroups = new Map<number, string[]>();
  if (it.isMerged || namesById.size > 0) {
    let position = 0;
    for await (const lines of gathered) {
      for (const line of lines) {
        const contact = fromStored(line.json);
        if (it.isMerged) plan.add(contact);
        const names = namesById.get(contact.id);
        if (names) lateGroups.set(position, names);
        position++;
      }
    }
  }
  return { ...followersOf(plan.leaders()), lateGroups };
}

function groupNamesById(groups: ImportReport['groups']): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, members } of groups) {
    for (const id of members) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
}

function followersOf(leaders: Uint32Array): Pick<Changes, 'followers' | 'followerPositions'> {
  const followers = new Map<number, number[]>();
  const followerPositions = new Set<number>();
  leaders.forEach((leader, position) => {
    if (leader === position) return;
    followerPositions.add(position);
    const others = followers.get(leader);
    if (others) others.push(position);
    else followers.set(leader, [position]);
  });
  return { followers, followerPositions };
}

/** The pass over pages: writes the merged generation. Only those who disappear are held, as bytes. */
export async function rewrite(
  client: Queryable,
  it: Finishing,
  key: SealKey,
  gathered: GatheredPages,
  { followers, followerPositions, lateGroups }: Changes,
): Promise<Totals> {
  const held = await collect(gathered, followerPositions);
  const packer = new PagePacker(key, { place: placeOf(it), generation: mergedGeneration }, 0);
  const read = (json: Buffer, position: number) => withGroups(fromStored(json), lateGroups.get(position));
  const written: PageCounts[] = [];
  const write = async (page: SealedPage | undefined) => {
    if (!page) return;
    await insertMergedPage(client, it.key, page);
    written.push(page);
  };
  let position = -1;
  for await (const lines of gathered) {
    for (const line of lines) {
      position++;
      if (followerPositions.has(position)) continue;
      const others = followers.get(position);
      if (!others && !lateGroups.has(position)) {
        await write(packer.addLine(line.json.toString(), line.hasEmail));
        continue;
      }
      const members = (others ?? []).flatMap((other) => {
        const json = held.get(other);
        return json ? [read(json, other)] : [];
      });
      const united = uniteContacts([read(line.json, position), ...members]);
      await write(packer.add(toStored(united, it.include)));
    }
  }
  await write(packer.end());
  return totalsOf(written);
}

async function collect(
  gathered: GatheredPages,
  positions: ReadonlySet<number>,
): Promise<Map<number, Buffer>> {
  const held = new Map<number, Buffer>();
  if (positions.size === 0) return held;
  let position = 0;
  for await (const lines of gathered) {
    for (const line of lines) {
      // A copy: the slice would hold its whole page in memory.
      if (positions.has(position)) held.set(position, Buffer.from(line.json));
      position++;
    }
  }
  return held;
}

function withGroups(contact: Contact, names: readonly string[] | undefined): Contact {
  return names ? { ...contact, groups: [...new Set([...contact.groups, ...names])] } : contact;
}

/** What the pages of a generation add up to. */
export function totalsOf(pages: readonly PageCounts[]): Totals {
  return {
    total: pages.reduce((sum, page) => sum + page.contacts, 0),
    totalWithEmail: pages.reduce((sum, page) => sum + page.withEmail, 0),
  };
}
