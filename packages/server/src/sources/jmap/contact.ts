import type { Contact, JsCardMapper } from '@bookbridge/contacts';
import { isObject, objectOf, type Wire } from '../http/untrusted-json.js';
import type { BookNames } from './books.js';
import { isId } from './session.js';

/** What is known of a card besides itself. */
export interface CardContext {
  readonly mapCard: JsCardMapper;
  readonly books: BookNames;
  /** The names of groups, by the `uid` of their members. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Photos that do not lie in the cards, in Base64, by the ids of their cards. */
  readonly photos: ReadonlyMap<string, string>;
}

/** A card as a JMAP server has it. @see RFC 9610 §3 */
export type ContactCard = Wire<'id' | 'kind' | 'addressBookIds' | 'media'>;

/** The id of a card; `''` for what cannot be told from others. */
export function idOf(card: unknown): string {
  const { id } = objectOf<'id'>(card);
  return isId(id) ? id : '';
}

/** Whether a card is of a group: nobody, but known by its members. */
export const isGroup = (card: unknown): boolean => objectOf<'kind'>(card).kind === 'group';

/**
 * The contact of a card. Undefined for somebody of whom nothing is known, and for what is no card. Never throws, whatever
 * was sent.
 */
export function contactOf(
  card: unknown,
  { mapCard, books, groups, photos }: CardContext,
): Contact | undefined {
  const id = idOf(card);
  if (id === '' || !isObject(card)) return undefined;
  const { draft, uid } = mapCard(card as Record<string, unknown>);
  for (const group of groups.get(uid) ?? []) draft.addGroup(group);
  for (const [book, isIn] of Object.entries(objectOf((card as ContactCard).addressBookIds)))
    if (isIn === true) draft.addGroup(books.get(book) ?? '');
  const photo = photos.get(id);
  if (photo !== undefined) draft.addPhoto(photo);
  const contact = draft.finish();
  if (contact) contact.id = id;
  return contact;
}
