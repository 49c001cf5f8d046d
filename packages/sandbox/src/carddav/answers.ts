import type { Account } from '../accounts/account.js';
import type { Answer } from '../answer.js';
import type { AddressBook } from '../people/address-book.js';
import { booksOf, Cards, type DavBook, quirkOf } from './books.js';
import { failed, multistatus, resource, textIn } from './multistatus.js';
import type { DavServer } from './servers.js';

/** One request to a server, by somebody who may. */
export interface Call {
  readonly server: DavServer;
  readonly account: Account;
  readonly people: AddressBook;
  /** Of the server that has this account's home, with its path. */
  readonly partitionUrl: string;
  /** Below the server. */
  readonly path: readonly string[];
  readonly depth: string;
  readonly body: string;
}

const found = (body: string): Answer => ({ code: 207, body });
export const none: Answer = { code: 404, body: '' };

const maxListed = 100;
const maxSynced = 200;
const maxAtOnce = 30;
const maxRemembered = 20;

const localName = ({ account }: Call): string => encodeURIComponent(account.email.split('@')[0] ?? '');

const homeUrl = (call: Call): string => `${call.partitionUrl}/home/${localName(call)}/`;

/** What is at the root, and the principal. */
export function place(call: Call): Answer {
  const { pathname } = new URL(call.partitionUrl);
  const root = pathname.replace(/[^/]+$/, call.server.name);
  const principal = `${root}/principals/${localName(call)}/`;
  const [first] = call.path;
  if (first === undefined)
    return found(
      multistatus([
        resource(
          `${root}/`,
          `<D:resourcetype><D:collection/></D:resourcetype><D:current-user-principal><D:href>${principal}</D:href></D:current-user-principal>`,
          '<C:addressbook-home-set/><D:displayname/>',
        ),
      ]),
    );
  // A partition of its own is another host, as a rule.
  const home = call.server.partition === call.server.name ? new URL(homeUrl(call)).pathname : homeUrl(call);
  return found(
    multistatus([
      resource(principal, `<C:addressbook-home-set><D:href>${home}</D:href></C:addressbook-home-set>`),
    ]),
  );
}

/** The books of a home, beside what is no book. */
export function home(call: Call): Answer {
  const at = new URL(homeUrl(call)).pathname;
  const may = (privilege: string) =>
    `<D:current-user-privilege-set><D:privilege><D:${privilege}/></D:privilege></D:current-user-privilege-set>`;
  const named = (name: string) =>
    call.server.hasNames ? `<D:displayname>${textIn(call.server, name)}</D:displayname>` : '';
  const collection = (type: string) => `<D:resourcetype><D:collection/>${type}</D:resourcetype>`;
  return found(
    multistatus([
      resource(at, collection('')),
      resource(
        `${at}calendar/`,
        collection('<A:calendar xmlns:A="urn:ietf:params:xml:ns:caldav"/>') + named('Calendar'),
      ),
      resource(`${at}letters/`, collection('<C:addressbook/>') + named('Letters') + may('write')),
      ...booksOf(call.account).map((book) =>
        resource(
          `${at}${book.segment}/`,
          collection('<C:addressbook/>') + named(book.name) + may('read'),
          call.server.hasNames ? '' : '<D:displayname/>',
        ),
      ),
    ]),
  );
}

/** The book that a request is about. */
export const bookOf = (call: Call): DavBook | undefined =>
  booksOf(call.account).find(({ segment }) => segment === call.path[2]);

export const cardsOf = (call: Call, book: DavBook): Cards =>
  new Cards(call.people, call.account, book, call.server);

const etagOf = (place: number): string => `<D:getetag>"${place}"</D:getetag>`;

/** All that is in a book, by PROPFIND. */
export function listing(call: Call, book: DavBook): Answer {
  const quirk = quirkOf(call.account);
  if (quirk === 'no listing') return { code: 403, body: '' };
  const cards = cardsOf(call, book);
  const at = `${new URL(homeUrl(call)).pathname}${book.segment}/`;
  const isTruncated = quirk === 'truncated listing';
  const count = isTruncated ? Math.min(maxListed, cards.count) : cards.count;
  const { fault } = call.account;
  const hasTwice = fault?.when === 'paging' && fault.does === 'twice';
  const listed = Array.from({ length: count }, (_, place) => {
    const one = resource(
      at + cards.pathOf(place),
      `<D:resourcetype/>${etagOf(place)}<D:getcontenttype>text/vcard; charset=utf-8</D:getcontenttype>`,
    );
    return hasTwice && place % 10 === 0 ? one + one : one;
  });
  const own = resource(at, '<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype>');
  return found(multistatus([own, ...listed, ...(isTruncated ? [failed(at, 507)] : [])]));
}

/** @see RFC 6578 §3.6 */
export function sync(call: Call, book: DavBook): Answer {
  if (quirkOf(call.account) === 'no listing') return { code: 415, body: '' };
  const cards = cardsOf(call, book);
  const at = `${new URL(homeUrl(call)).pathname}${book.segment}/`;
  const from = Number(/sync-token>urn:sandbox:(\d+)</.exec(call.body)?.[1] ?? 0);
  const end = Math.min(cards.count, from + maxSynced);
  const listed = Array.from({ length: end - from }, (_, i) =>
    resource(at + cards.pathOf(from + i), etagOf(from + i)),
  );
  const more = end < cards.count ? [failed(at, 507)] : [];
  return found(multistatus([...listed, ...more], `<D:sync-token>urn:sandbox:${end}</D:sync-token>`));
}

export function query(call: Call, book: DavBook): Answer {
  if (!call.server.knowsQuery) return { code: 400, body: '' };
  const cards = cardsOf(call, book);
  const at = `${new URL(homeUrl(call)).pathname}${book.segment}/`;
  return found(
    multistatus(
      Array.from({ length: cards.count }, (_, place) => resource(at + cards.pathOf(place), etagOf(place))),
    ),
  );
}

/** The places of the cards that a multiget asks for; -1 for those that there are not. */
export function askedIn(call: Call, cards: Cards): readonly { href: string; place: number }[] {
  return [...call.body.matchAll(/<(?:\w+:)?href[^>]*>([^<]*)</g)].map(([, href = '']) => ({
    href,
    place: cards.placeOf(href.split('/').at(-1) ?? '') ?? -1,
  }));
}

export function multiget(call: Call, book: DavBook): Answer {
  const quirk = quirkOf(call.account);
  const cards = cardsOf(call, book);
  const asked = askedIn(call, cards);
  if (quirk === 'no multiget') return { code: 501, body: '' };
  if (quirk === 'few at once' && asked.length > maxAtOnce) return { code: 413, body: '' };
  const answered = quirk === 'forgetful' ? asked.slice(0, maxRemembered) : asked;
  return found(
    multistatus(
      answered.map(({ href, place }) => {
        const one = place < 0 ? { status: 404 } : cards.at(place);
        return 'status' in one
          ? failed(href, one.status)
          : resource(
              href,
              `${etagOf(place)}<C:address-data>${textIn(call.server, one.text)}</C:address-data>`,
            );
      }),
    ),
  );
}
