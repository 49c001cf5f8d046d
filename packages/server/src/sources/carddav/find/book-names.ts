import type { Book } from './book.js';
import type { FoundBook } from './books-at.js';

/** What servers call the book that everybody has. */
const usualNames = ['default', 'contacts', 'card', 'addressbook', 'address%20book', 'personal', 'ab'];

/**
 * Books that Nextcloud fills by itself: everybody of the server, and people somebody has written to. They are not what a
 * person has noted down.
 */
const ownOfServer = /^(z-server-generated--|z-app-generated--)/;

/**
 * The books to be read, the usual one first, each with the group that its people belong to. Of several books one is the
 * usual: `usual`, else what its server calls so, else the first.
 */
export function namedBooks(found: readonly FoundBook[], usual: URL | undefined): Book[] {
  const books = unique(found).filter(({ url }) => !ownOfServer.test(lastOf(url)));
  const first =
    books.find(({ url }) => usual && withSlash(url) === withSlash(usual)) ??
    usualNames.flatMap((name) => books.filter(({ url }) => lastOf(url).toLowerCase() === name))[0] ??
    books[0];
  const others = books.filter((it) => it !== first);
  return [
    ...(first ? [{ url: first.url.href, name: '' }] : []),
    ...others.map(({ url, name }) => ({ url: url.href, name: name || decoded(lastOf(url)) })),
  ];
}

const unique = (found: readonly FoundBook[]): FoundBook[] => [
  ...new Map(found.map((it) => [withSlash(it.url), it])).values(),
];

const withSlash = ({ href }: URL): string => href.replace(/\/?$/, '/');

const lastOf = ({ pathname }: URL): string => pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
