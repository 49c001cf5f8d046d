import type { Account } from '../accounts/account.js';
import type { AddressBook } from '../people/address-book.js';
import { has } from './accounts.js';
import { booksOf, Cards, pageOf } from './book.js';
import { capabilities, limits } from './limits.js';
import { resolved } from './references.js';
import { type Arguments, type Call, isId, isObject, type JmapRequest } from './request.js';
import { accountIdsOf } from './session.js';

/** Somebody who reads their address books. */
export interface Reader {
  readonly account: Account;
  readonly book: AddressBook;
  /** How many pages they have read. */
  readonly moment: number;
}

/** An error of one method. @see RFC 8620 §3.6.2 */
class MethodError extends Error {
  constructor(readonly type: string) {
    super(type);
  }
}

const maxFewGets = 25;

/** What every card may be asked for, and more that none of these has. @see RFC 9553 §2 and RFC 9610 §3 */
const properties: ReadonlySet<unknown> = new Set(
  [
    'id addressBookIds @type version created kind language members prodId relatedTo uid updated name nicknames',
    'organizations speakToAs titles emails onlineServices phones preferredLanguages calendars schedulingAddresses',
    'addresses cryptoKeys directories links media localizations anniversaries keywords notes personalInfo',
  ].flatMap((line) => line.split(' ')),
);

/** Answers the calls of a request one after the other. @see RFC 8620 §3.4 */
export function answerCalls({ using, calls }: JmapRequest, reader: Reader): Call[] {
  const answers: Call[] = [];
  for (const [name, args, id] of calls) answers.push(answered(name, args, id, using, answers, reader));
  return answers;
}

function answered(
  name: string,
  args: Arguments,
  id: string,
  using: readonly string[],
  earlier: readonly Call[],
  reader: Reader,
): Call {
  try {
    const isForbidden =
      has(reader.account, 'no-references') && Object.keys(args).some((it) => it.startsWith('#'));
    const whole = isForbidden ? undefined : resolved(args, earlier);
    if (!whole) throw new MethodError('invalidResultReference');
    return [name, methodOf(name, using)(whole, reader), id];
  } catch (error) {
    if (error instanceof MethodError) return ['error', { type: error.type }, id];
    throw error;
  }
}

type Method = (args: Arguments, reader: Reader) => Arguments;

function methodOf(name: string, using: readonly string[]): Method {
  if (name === 'Core/echo') return (args) => args;
  const method = using.includes(capabilities.contacts) ? methods[name] : undefined;
  if (!method) throw new MethodError('unknownMethod');
  return method;
}

const methods: Readonly<Record<string, Method>> = {
  /** @see RFC 9610 §2.1 */
  'AddressBook/get'(args, { account }) {
    const { accountId } = checked(args, account);
    const books = booksOf(account).map((it) => ({
      ...it,
      description: null,
      sortOrder: 0,
      isSubscribed: true,
      shareWith: null,
      myRights: { mayRead: true, mayWrite: false, mayShare: false, mayDelete: false },
    }));
    checkProperties(args.properties, new Set(books.flatMap((it) => Object.keys(it))));
    const ids = idsIn(args) ?? books.map(({ id }) => id);
    const find = (id: string) => books.find((it) => it.id === id);
    return { accountId, state: 'b1', ...recordsOf(ids, find, args.properties) };
  },

  /** @see RFC 9610 §3.1 */
  'ContactCard/get'(args, reader) {
    const { accountId, cards } = cardsOf(args, reader);
    checkProperties(args.properties, has(reader.account, 'few-properties') ? new Set() : properties);
    const ids = idsIn(args) ?? cards.ids();
    const max = has(reader.account, 'small-gets') ? maxFewGets : limits.maxObjectsInGet;
    if (ids.length > max) throw new MethodError('requestTooLarge');
    return { accountId, state: cards.state, ...recordsOf(ids, (id) => cards.find(id), args.properties) };
  },

  /** @see RFC 9610 §3.3 */
  'ContactCard/query'(args, reader) {
    if (has(reader.account, 'no-query')) throw new MethodError('unknownMethod');
    const { accountId, cards } = cardsOf(args, reader);
    const kind = kindIn(args.filter, reader.account);
    checkSort(args.sort, reader.account);
    const asked = whole(args.limit ?? Number.MAX_SAFE_INTEGER);
    if (asked < 0) throw new MethodError('invalidArguments');
    const limit = Math.min(asked, limits.maxObjectsInGet);
    const position = positionIn(args, cards, kind);
    const { ids, total, ...at } =
      kind === undefined ? cards.page(position, limit) : pageOfKind(cards.ids(kind), position, limit);
    return {
      accountId,
      queryState: `${cards.state}${kind ?? ''}`,
      canCalculateChanges: false,
      position: at.position,
      ids,
      ...(args.calculateTotal === true && { total }),
      ...(limit < asked && { limit }),
    };
  },
};

/** The page that a request asks for, if it asks for one: by a position, or by the card before it. */
export function pageAskedFor(
  { calls }: JmapRequest,
  reader: Reader,
): { page: number; isByPosition: boolean } | undefined {
  const call = calls.find(([name, { filter }]) => name === 'ContactCard/query' && !isObject(filter));
  if (!call) return undefined;
  const [, args] = call;
  const { own, shared } = accountIdsOf(reader.account);
  if (args.accountId !== own && args.accountId !== shared) return undefined;
  try {
    const { cards } = cardsOf(args, reader);
    const size = Math.min(Number(args.limit ?? limits.maxObjectsInGet), limits.maxObjectsInGet);
    const page = pageOf(positionIn(args, cards, undefined), Math.max(1, size));
    return { page, isByPosition: args.anchor === undefined };
  } catch {
    return undefined;
  }
}

function pageOfKind(all: readonly string[], position: number, limit: number) {
  return { ids: all.slice(position, position + limit), position, total: all.length };
}

function checked(args: Arguments, account: Account): { accountId: string; isShared: boolean } {
  const { own, shared } = accountIdsOf(account);
  const isShared = has(account, 'shared') && args.accountId === shared;
  if (args.accountId !== own && !isShared) throw new MethodError('accountNotFound');
  return { accountId: isShared ? shared : own, isShared };
}

function cardsOf(args: Arguments, { account, book, moment }: Reader) {
  const { accountId, isShared } = checked(args, account);
  return { accountId, cards: new Cards(account, book, isShared, moment) };
}

/** The ids that are asked for; `undefined` for all. @see RFC 8620 §3.5, §5.1 */
function idsIn({ ids }: Arguments): string[] | undefined {
  if (ids === undefined || ids === null) return undefined;
  if (!Array.isArray(ids) || !ids.every(isId)) throw new MethodError('invalidArguments');
  return ids;
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new MethodError('invalidArguments');
  return value as number;
}

/** Where a query begins. @see RFC 8620 §5.5 (position, anchor, anchorOffset) */
function positionIn(args: Arguments, cards: Cards, kind: string | undefined): number {
  if (args.anchor === undefined || args.anchor === null) {
    const position = whole(args.position ?? 0);
    return position < 0 ? Math.max(0, cards.ids(kind).length + position) : position;
  }
  const at = cards.ids(kind).indexOf(String(args.anchor));
  if (at < 0) throw new MethodError('anchorNotFound');
  return Math.max(0, at + whole(args.anchorOffset ?? 0));
}

function kindIn(filter: unknown, account: Account): string | undefined {
  if (filter === undefined || filter === null) return undefined;
  const { kind, ...others } = isObject(filter) ? filter : { filter };
  if (has(account, 'no-sort') || typeof kind !== 'string' || Object.keys(others).length > 0)
    throw new MethodError('unsupportedFilter');
  return kind;
}

function checkSort(sort: unknown, account: Account): void {
  if (sort === undefined || sort === null) return;
  const comparators: readonly unknown[] = Array.isArray(sort) ? sort : [sort];
  const areKnown = comparators.every(
    (it) => isObject(it) && it.property === 'created' && (it.isAscending ?? true) === true,
  );
  if (has(account, 'no-sort') || !areKnown) throw new MethodError('unsupportedSort');
}

function checkProperties(asked: unknown, known: ReadonlySet<unknown>): void {
  if (asked === undefined || asked === null) return;
  if (!Array.isArray(asked) || !asked.every((it) => known.has(it))) throw new MethodError('invalidArguments');
}

/** The records of ids, each once, and the ids that have none. @see RFC 8620 §5.1 */
function recordsOf(ids: readonly string[], find: (id: string) => Arguments | undefined, asked: unknown) {
  const found = [...new Set(ids)].map((id) => ({ id, record: find(id) }));
  return {
    list: found.flatMap(({ record }) => (record ? [picked(record, asked)] : [])),
    notFound: found.flatMap(({ id, record }) => (record ? [] : [id])),
  };
}

/** The properties that were asked for; `id` always. */
function picked(whole: Arguments, asked: unknown): Arguments {
  if (!Array.isArray(asked)) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name === 'id' || asked.includes(name)));
}
