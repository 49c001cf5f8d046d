import { createHash } from 'node:crypto';
import { type Contact, readVCardEntries } from '@bookbridge/contacts';
import type { GatheredPage, SkippedEntry } from '../../provider.js';
import type { Book } from '../find/book.js';
import type { Fetched } from './fetch-cards.js';
import type { Listed } from './listed.js';

/** What is known of the cards of a page. */
export interface PageContext {
  readonly book: Book;
  /** How many cards are listed before them. */
  readonly before: number;
  readonly locale: string | undefined;
}

/** What cards give: people, groups, and those that gave neither. Bad cards never throw. */
export function pageOf(
  cards: readonly Listed[],
  fetched: readonly Fetched[],
  { book, before, locale }: PageContext,
): Required<Pick<GatheredPage, 'contacts' | 'skipped' | 'groups'>> {
  const contacts: Contact[] = [];
  const skipped: SkippedEntry[] = [];
  const groups: { name: string; members: string[] }[] = [];
  const { pathname } = new URL(book.url);
  fetched.forEach((one, index) => {
    const at = before + index + 1;
    if ('reason' in one) {
      skipped.push({ at, reason: one.reason });
      return;
    }
    const key = cards[index]?.key ?? '';
    readVCardEntries(one.text, { locale }).forEach((entry, number) => {
      if (entry.kind === 'skipped') skipped.push({ at, reason: entry.reason });
      else if (entry.kind === 'contact') {
        const name = entry.uid || (number === 0 ? key : `${key} ${number}`);
        contacts.push(inGroup({ ...entry.contact, id: idOf(pathname, name) }, book.name));
      } else if (entry.name !== '')
        groups.push({ name: entry.name, members: entry.members.map((uid) => idOf(pathname, uid)) });
    });
  });
  return { contacts, skipped, groups };
}

/**
 * An id that is the same in every import, and says nothing: paths may have somebody's name in them. Groups know their people
 * by UID, which is one within a book, in letters of either case.
 */
const idOf = (book: string, name: string): string =>
  createHash('sha256').update(`${book}\n${name.toLowerCase()}`).digest('base64url').slice(0, 22);

const inGroup = (contact: Contact, group: string): Contact =>
  group === '' || contact.groups.includes(group)
    ? contact
    : { ...contact, groups: [...contact.groups, group] };
