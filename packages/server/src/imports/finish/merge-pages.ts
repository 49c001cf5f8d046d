import { type Contact, planMerge, uniteContacts } from '@bookbridge/contacts';
import { type ImportIn, sealContext, type Totals } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import type { Queryable } from '../../storage/database.js';
import type { Finished } from '../../storage/import-moves.js';
import { insertPages, mergedGeneration, type PageCounts, type SealedPage } from '../../storage/pages.js';
import { editPage, linesOf, sealPage } from '../../vault/page.js';
import type { ImportReport } from '../../vault/report.js';
import { fromStored, type StoredContact, toStored } from '../../vault/stored-contact.js';
import { SealedBatch } from '../sealed-batch.js';
import { type StoredPage, type StoredPages, withSome } from '../stored-pages.js';

type Finishing = ImportIn<'finishing'>;

/** What finishing changes, by position among the gathered contacts; everybody else is passed on as they are. */
export interface Changes {
  /** The first contact of each group of duplicates, and the others in order. */
  readonly duplicatesOf: ReadonlyMap<number, readonly number[]>;
  /** The others alone: they disappear into their first. */
  readonly duplicates: ReadonlySet<number>;
  /** Groups that the file named after their members. */
  readonly lateGroups: ReadonlyMap<number, readonly string[]>;
}

/**
 * The pass over keys: who is the same person, and who belongs to a group that was named late. Spared when there are no
 * such groups and the duplicates are known already.
 */
export async function planChanges(
  gathered: StoredPages,
  { isMerged }: Finishing,
  groups: ImportReport['groups'],
  representatives: Uint32Array | undefined,
): Promise<Changes> {
  if (representatives && groups.length === 0) return { ...groupsOf(representatives), lateGroups: new Map() };
  const plan = planMerge();
  const namesById = groupNamesById(groups);
  const lateGroups = new Map<number, string[]>();
  const isNeeded = isMerged || namesById.size > 0;
  for await (const page of gathered.forwards(() => isNeeded)) {
    let position = page.first;
    for (const { json } of linesOf(page)) {
      const contact = fromStored(json);
      if (isMerged) plan.add(contact);
      const names = namesById.get(contact.id);
      if (names) lateGroups.set(position, names);
      position++;
    }
  }
  return { ...groupsOf(plan.representatives()), lateGroups };
}

function groupNamesById(groups: ImportReport['groups']): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, members } of groups) {
    for (const id of members) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
}

function groupsOf(representatives: Uint32Array): Pick<Changes, 'duplicatesOf' | 'duplicates'> {
  const duplicatesOf = new Map<number, number[]>();
  const duplicates = new Set<number>();
  representatives.forEach((representative, position) => {
    if (representative === position) return;
    duplicates.add(position);
    const others = duplicatesOf.get(representative);
    if (others) others.push(position);
    else duplicatesOf.set(representative, [position]);
  });
  return { duplicatesOf, duplicates };
}

/**
 * The pass over pages: writes those that change as the merged generation; the others are passed on into it unopened when
 * the import completes. It goes backwards, since those who disappear stand behind their first: they are held until that one
 * is met, as bytes.
 */
export async function writeMergedPages(
  client: Queryable,
  it: Finishing,
  key: SealKey,
  gathered: StoredPages,
  changes: Changes,
): Promise<Finished> {
  const held = new Map<number, Buffer>();
  const editLine = lineEditor(it, changes, held);
  const isChanged = (position: number) =>
    changes.duplicates.has(position) ||
    changes.duplicatesOf.has(position) ||
    changes.lateGroups.has(position);
  const written = new Map<number, PageCounts>();
  const batch = new SealedBatch<SealedPage>();
  const write = () => insertPages(client, it.key, mergedGeneration, batch.take());
  for await (const page of gathered.backwards(withSome(isChanged))) {
    hold(held, page, changes.duplicates);
    const edited = editPage(page, (index, json) => editLine(page.first + index, json));
    batch.add(sealPage(key, sealContext(it), edited));
    written.set(edited.seq, edited);
    if (batch.isFull) await write();
  }
  if (!batch.isEmpty) await write();
  const pages = (await gathered.counts()).map((page) => written.get(page.seq) ?? page);
  return { ...totalsOf(pages), rewritten: [...written.keys()] };
}

/** Edits lines; of those in `held` it takes the ones that are done with. */
function lineEditor({ include }: Finishing, changes: Changes, held: Map<number, Buffer>) {
  const { duplicates, duplicatesOf, lateGroups } = changes;
  const read = (json: Buffer, position: number) => withGroups(fromStored(json), lateGroups.get(position));
  return (position: number, json: () => Buffer): StoredContact | null | undefined => {
    if (duplicates.has(position)) return null;
    const others = duplicatesOf.get(position);
    if (!others && !lateGroups.has(position)) return undefined;
    const members = (others ?? []).flatMap((other) => {
      const line = held.get(other);
      held.delete(other);
      return line ? [read(line, other)] : [];
    });
    return toStored(uniteContacts([read(json(), position), ...members]), include);
  };
}

function hold(held: Map<number, Buffer>, page: StoredPage, positions: ReadonlySet<number>): void {
  let position = page.first;
  for (const { json } of linesOf(page)) {
    // A copy: the slice would hold its whole page in memory.
    if (positions.has(position)) held.set(position, Buffer.from(json));
    position++;
  }
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
