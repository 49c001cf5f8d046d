import { type Answer, listIn } from '../http/json-api.js';
import { objectOf, text } from '../http/untrusted-json.js';
import type { CredentialsContext } from '../provider.js';
import { type Answered, type Call, callMethods, jmapApi } from './api.js';
import { methodFailure } from './failure.js';
import { type Found, foundOf, isId, type Limits } from './session.js';

/** What has turned out of how a server answers; it is asked accordingly from then on. */
export interface Habits {
  /** Cards that are asked for at once. */
  readonly pageSize: number;
  /** Whether it knows queries at all. */
  readonly queries: boolean;
  readonly filters: boolean;
  readonly sorts: boolean;
  /** Whether calls may refer to results of others. */
  readonly refers: boolean;
  /** Whether properties may be chosen. */
  readonly selects: boolean;
}

/** Where a query begins, and of what it is. */
export interface Query {
  readonly position?: number;
  readonly anchor?: string;
  readonly anchorOffset?: number;
  readonly filter?: Readonly<Record<string, string>>;
}

/** Cards that a query gave, in its order. */
export interface Queried {
  readonly ids: readonly string[];
  readonly cards: readonly unknown[];
  /** Behind the last of them, by their positions. */
  readonly end: number;
  readonly isLast: boolean;
  /** As it was when it found them; `''` when that is not told. */
  readonly state: string;
}

const maxPageSize = 500;
/** Photos may lie inside of cards. */
const maxPageSizeWithPhotos = 100;
/** Of an id in a request, with what is around it. */
const idBytes = 260;
const requestBytes = 2_000;

/** When they were made never changes: whoever is added meanwhile comes at the end, and nobody else moves. */
const sort = [{ property: 'created', isAscending: true }];

/** Asks one server for cards, in the way that it can be asked. */
export class JmapServer {
  habits: Habits;
  readonly found: Found;

  constructor(
    readonly context: CredentialsContext,
    known: Habits | null,
  ) {
    this.found = foundOf(context.connection);
    this.habits = known ?? beginning(this.found.limits, context.include.includes('photo'));
  }

  /** Calls one method. Throws `ImportFailure`, but for errors of the method. */
  async call(name: string, args: Call[1]): Promise<Answered> {
    const [answered] = await callMethods(this.context, this.found, [[name, args, 'c']]);
    return answered as Answered;
  }

  /**
   * A page of the cards that a query finds. `no query` when the server knows none, `no anchor` when the card to go on behind
   * is not there any more. Throws `ImportFailure`.
   */
  async query(
    accountId: string,
    query: Query,
    fields: readonly string[],
  ): Promise<Queried | 'no query' | 'no anchor'> {
    while (this.habits.queries) {
      const limit = this.habits.pageSize;
      const calls = this.#queryCalls(accountId, query, limit, fields);
      const [queried, got] = await callMethods(this.context, this.found, calls);
      if (queried?.error === 'anchorNotFound') return 'no anchor';
      if (queried && this.#adaptQuery(queried.error)) continue;
      const args = argsOf(queried);
      if (got && this.#adaptGet(got.error)) continue;
      const listed = listIn(args, 'ids', limit, jmapApi);
      const ids = listed.filter(isId);
      const cards = got
        ? listIn(argsOf(got), 'list', limit, jmapApi)
        : await this.get(accountId, ids, fields);
      const end = (query.position ?? wholeOf(args.position) ?? 0) + listed.length;
      const isLast = listed.length === 0 || end >= (wholeOf(args.total) ?? Number.POSITIVE_INFINITY);
      return { ids, cards: inOrder(cards, ids), end, isLast, state: text(args.queryState) };
    }
    return 'no query';
  }

  /** The cards of these ids that are still there, by as many requests as it takes. Throws `ImportFailure`. */
  async get(accountId: string, ids: readonly string[], fields: readonly string[]): Promise<unknown[]> {
    const cards: unknown[] = [];
    for (let at = 0; at < ids.length; ) {
      const some = ids.slice(at, at + this.habits.pageSize);
      const got = await this.call('ContactCard/get', { accountId, ids: some, ...this.#selected(fields) });
      if (this.#adaptGet(got.error)) continue;
      cards.push(...listIn(argsOf(got), 'list', some.length, jmapApi));
      at += some.length;
    }
    return cards;
  }

  /** All cards, of a server that knows no queries; it may find that too many. Throws `ImportFailure`. */
  async all(accountId: string, fields: readonly string[]): Promise<readonly unknown[]> {
    for (;;) {
      const args = { accountId, ids: null, ...this.#selected(fields) };
      const got = await this.call('ContactCard/get', args);
      if (got.error === 'invalidArguments' && this.#adaptGet(got.error)) continue;
      return listIn(argsOf(got), 'list', maxListed, jmapApi);
    }
  }

  #queryCalls(
    accountId: string,
    { filter, ...query }: Query,
    limit: number,
    fields: readonly string[],
  ): Call[] {
    const { filters, sorts, refers } = this.habits;
    const args = {
      accountId,
      ...query,
      ...(filters && filter && { filter }),
      ...(sorts && { sort }),
      limit,
      calculateTotal: true,
    };
    const ask: Call = ['ContactCard/query', args, 'q'];
    if (!refers) return [ask];
    const ids = { resultOf: 'q', name: 'ContactCard/query', path: '/ids' };
    return [ask, ['ContactCard/get', { accountId, '#ids': ids, ...this.#selected(fields) }, 'g']];
  }

  #selected(fields: readonly string[]): { properties?: readonly string[] } {
    return this.habits.selects ? { properties: fields } : {};
  }

  /** Whether another way to ask is left for what a query was refused with. */
  #adaptQuery(error: string): boolean {
    const { sorts, filters } = this.habits;
    if (error === 'unknownMethod') return this.#change({ queries: false });
    const isInvalid = error === 'invalidArguments';
    if ((error === 'unsupportedFilter' || isInvalid) && filters) return this.#change({ filters: false });
    if ((error === 'unsupportedSort' || isInvalid) && sorts) return this.#change({ sorts: false });
    return error === 'requestTooLarge' && this.#halve();
  }

  /** The same for what getting cards was refused with. */
  #adaptGet(error: string): boolean {
    const { refers, selects } = this.habits;
    if (isOfReference(error) && refers) return this.#change({ refers: false });
    if (error === 'invalidArguments' && selects) return this.#change({ selects: false });
    if (error === 'invalidArguments' && refers) return this.#change({ refers: false });
    return error === 'requestTooLarge' && this.#halve();
  }

  #halve(): boolean {
    const pageSize = Math.floor(this.habits.pageSize / 2);
    return pageSize >= 1 && this.#change({ pageSize });
  }

  #change(found: Partial<Habits>): true {
    this.habits = { ...this.habits, ...found };
    return true;
  }
}

/** Cyrus has another word for it. @see RFC 8620 §3.7 */
const isOfReference = (error: string): boolean =>
  error === 'invalidResultReference' || error === 'resultReference';

/** More than fit into an answer that is read. */
const maxListed = 200_000;

function beginning(limits: Limits, withPhotos: boolean): Habits {
  const { maxObjectsInGet, maxCallsInRequest, maxSizeRequest } = limits;
  const ids = Math.floor((maxSizeRequest - requestBytes) / idBytes);
  const most = withPhotos ? maxPageSizeWithPhotos : maxPageSize;
  return {
    pageSize: Math.max(1, Math.min(maxObjectsInGet, most, ids)),
    queries: true,
    filters: true,
    sorts: true,
    refers: maxCallsInRequest > 1,
    selects: true,
  };
}

/** The arguments of an answer. Throws `ImportFailure` for an error. */
export function argsOf(answered: Answered | undefined): Answer {
  if (answered?.error !== '') throw methodFailure(answered?.error ?? '');
  return answered.args;
}

const wholeOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** Cards come in any order; of a card that was not asked for nothing is taken. */
function inOrder(cards: readonly unknown[], ids: readonly string[]): unknown[] {
  const byId = new Map(cards.map((card) => [objectOf<'id'>(card).id, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
