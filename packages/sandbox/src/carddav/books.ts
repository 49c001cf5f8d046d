import type { Account } from '../accounts/account.js';
import type { AddressBook } from '../people/address-book.js';
import { labels, labelsOf } from '../people/labels.js';
import { type Quirk, quirks } from './accounts.js';
import type { DavServer } from './servers.js';
import { toGroupCard, toVCard } from './vcard.js';

/** A book, and which of the account's people are in it. */
export interface DavBook {
  /** As it stands in paths. */
  readonly segment: string;
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

export const quirkOf = ({ email }: Account): Quirk | undefined => {
  const [name = ''] = email.split(/[+@]/);
  return quirks[name];
};

/** The books of an account, the usual one first. */
export function booksOf(account: Account): readonly DavBook[] {
  if (quirkOf(account) === 'no book') return [];
  const folders = account.folders ?? [];
  let at = account.contacts - folders.reduce((sum, { contacts }) => sum + contacts, 0);
  return [
    { segment: 'contacts', name: 'Contacts', first: 0, end: at },
    ...folders.map(({ name, contacts }, index) => {
      const book = { segment: `book-${index + 1}`, name, first: at, end: at + contacts };
      at = book.end;
      return book;
    }),
  ];
}

/** Every how many-th card of broken books is broken. */
const brokenEvery = 10;

const uidOf = (index: number): string => `5a4d6b1e-0000-4c1a-8f00-${String(index).padStart(12, '0')}`;

/** A card, or the status that comes in its place. */
export type DavCard = { readonly text: string } | { readonly status: number };

/** The cards of a book, by their place in it; groups that are cards stand behind the people. */
export class Cards {
  readonly #groups: readonly { readonly name: string; readonly members: readonly string[] }[];

  constructor(
    private readonly people: AddressBook,
    private readonly account: Account,
    private readonly book: DavBook,
    server: DavServer,
  ) {
    const hasGroups = server.hasGroupCards || quirkOf(account) === 'groups';
    this.#groups = hasGroups ? labels.map(({ name }) => ({ name, members: this.#membersOf(name) })) : [];
  }

  get count(): number {
    return this.#people + this.#groups.length;
  }

  get #people(): number {
    return this.book.end - this.book.first;
  }

  /** Of a place: paths have an order that is not that of their making. */
  pathOf(place: number): string {
    return `${String(place).padStart(6, '0')}.vcf`;
  }

  /** Of a path; `undefined` where there is no such card. */
  placeOf(path: string): number | undefined {
    const place = /^\d{6}\.vcf$/.test(path) ? Number(path.slice(0, 6)) : -1;
    return place >= 0 && place < this.count ? place : undefined;
  }

  at(place: number): DavCard {
    const quirk = quirkOf(this.account);
    if (quirk === 'gives nothing') return { status: 404 };
    const group = this.#groups[place - this.#people];
    if (group) return { text: toGroupCard(group.name, `group-${place}`, group.members) };
    const index = this.book.first + place;
    const categories = this.#groups.length > 0 ? [] : labelsOf(index).map(({ name }) => name);
    const text = toVCard(this.people.contact(index), uidOf(index), categories);
    return quirk === 'broken cards' && place % brokenEvery === 0
      ? brokenCard(text, place / brokenEvery)
      : { text };
  }

  #membersOf(label: string): string[] {
    const members: string[] = [];
    for (let index = this.book.first; index < this.book.end; index++)
      if (labelsOf(index).some(({ name }) => name === label)) members.push(uidOf(index));
    return members;
  }
}

function brokenCard(text: string, turn: number): DavCard {
  const ways: readonly DavCard[] = [
    { text: 'this is no vCard' },
    { text: 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n' },
    { status: 404 },
    { status: 500 },
    { text: text.replace('END:VCARD', 'NOTE:bell \u0007 and \u000b tab\r\nEND:VCARD') },
  ];
  return ways[turn % ways.length] as DavCard;
}
