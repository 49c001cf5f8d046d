import type { Account } from '../accounts/account.js';
import { pageAt } from '../faults/page-at.js';
import type { AddressBook } from '../people/address-book.js';
import { labels, labelsOf } from '../people/labels.js';
import { has } from './accounts.js';
import { type ContactCard, cardOf, uidOf } from './card.js';
import { limits } from './limits.js';

/** An address book of JMAP. @see RFC 9610 §2 */
export interface JmapBook {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

const usual: JmapBook = { id: 'B0', name: 'Contacts', isDefault: true };

const several: readonly JmapBook[] = [
  usual,
  { id: 'B1', name: 'Familie & Freunde 🏡', isDefault: false },
  { id: 'B2', name: 'Colleagues', isDefault: false },
];

export const booksOf = (account: Account): readonly JmapBook[] => (has(account, 'books') ? several : [usual]);

/** So many of an account's people are in the one that is shared with it. */
const sharedContacts = 50;

/** Each card's id is made of its place. */
const idAt = (index: number): string => `C${index.toString(36)}`;

/** Some ids of a list, where they are in it, and how long it is. */
export interface IdsOfPage {
  readonly ids: readonly string[];
  readonly position: number;
  readonly total: number;
}

/** The cards of one JMAP account as they stand at one moment, which is a number of pages that have been read. */
export class Cards {
  readonly #first: number;
  /** Behind the last of the people, where the groups are. */
  readonly #people: number;
  readonly #end: number;
  readonly #isChanging: boolean;
  readonly #isEndless: boolean;

  constructor(
    private readonly account: Account,
    private readonly book: AddressBook,
    isShared: boolean,
    private readonly moment: number,
  ) {
    const own = has(account, 'shared') ? Math.max(0, account.contacts - sharedContacts) : account.contacts;
    this.#isChanging = has(account, 'changing');
    this.#isEndless = account.fault?.when === 'paging' && account.fault.does === 'endless';
    this.#first = isShared ? own : 0;
    this.#people = (isShared ? account.contacts : own) + (this.#isChanging ? moment : 0);
    this.#end = this.#people + (has(account, 'groups') ? labels.length : 0);
  }

  get state(): string {
    return this.#isChanging ? `s${this.moment}` : 's1';
  }

  /** All of a kind, or of any, by when they were made. */
  ids(kind?: string): string[] {
    return this.#range(this.#first, this.#end)
      .filter((index) => this.#isThere(index) && (kind === undefined || kind === this.#kindAt(index)))
      .map(idAt);
  }

  /** The part of all of them that begins at a position, as the account's fault has it. */
  page(position: number, size: number): IdsOfPage {
    const all = this.#isChanging ? this.ids() : undefined;
    const total = all?.length ?? this.#end - this.#first;
    if (position >= total && !this.#isEndless) return { ids: [], position, total };
    const place = { offset: position, page: pageOf(position, size) };
    const { first, end } = pageAt(place, size, total, this.account.fault);
    const ids = all?.slice(first, end) ?? this.#range(this.#first + first, this.#first + end).map(idAt);
    return { ids, position: first, total: this.#isEndless ? end + 1 : total };
  }

  /** The card of an id; `undefined` when there is none, or none any more. */
  find(id: string): ContactCard | undefined {
    const index = /^C[0-9a-z]{1,8}$/.test(id) ? Number.parseInt(id.slice(1), 36) : -1;
    const isKnown = index >= this.#first && (this.#isEndless || index < this.#end);
    return isKnown && this.#isThere(index)
      ? { id, addressBookIds: { [this.#bookOf(index)]: true }, ...this.#cardAt(index) }
      : undefined;
  }

  #range(first: number, end: number): number[] {
    return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  }

  #kindAt(index: number): string {
    return index >= this.#people && index < this.#end ? 'group' : 'individual';
  }

  #cardAt(index: number): Record<string, unknown> {
    if (this.#kindAt(index) === 'group') return this.#groupAt(index - this.#people);
    const version = has(this.account, 'version-2') ? '2.0' : '1.0';
    const keywords = has(this.account, 'groups') ? [] : labelsOf(index).map(({ name }) => name);
    return cardOf(this.book.contact(index), index, version, keywords);
  }

  #groupAt(place: number): Record<string, unknown> {
    const { id, name, every } = labels[place] ?? { id: '', name: '', every: 1 };
    const members = this.#range(0, this.#people).filter((index) => index % every === 0);
    return {
      '@type': 'Card',
      version: '1.0',
      uid: `group-${id}`,
      kind: 'group',
      name: { full: name },
      members: Object.fromEntries(members.map((index) => [uidOf(index), true])),
    };
  }

  #bookOf(index: number): string {
    const books = booksOf(this.account);
    return books[index % books.length]?.id ?? usual.id;
  }

  /** Of each page that has been read the first card and the last are deleted right after. */
  #isThere(index: number): boolean {
    if (!this.#isChanging) return true;
    const size = limits.maxObjectsInGet;
    const isAtEdge = index % size === 0 || index % size === size - 1;
    return !(isAtEdge && Math.floor(index / size) < this.moment);
  }
}

/** The number of the page that begins at a position, from 1; a place between two pages belongs to the second. */
export const pageOf = (position: number, size: number): number => 1 + Math.ceil(position / size);
