import { ImportFailure } from '../../model/failures.js';
import { objectOf } from '../http/untrusted-json.js';
import { serverName } from './failure.js';
import type { JmapServer, Queried, Query } from './server.js';
import { isId } from './session.js';

/** Where the cards of one account go on. */
export interface Place {
  /** How many cards of the query have been read. */
  readonly position: number;
  /** What the query found when the page before was read; `null` before the first. */
  readonly queryState: string | null;
  /** The ids of the page before, for whoever goes on here. */
  readonly recent: readonly string[];
  /** Without queries: the last id that has been read, by their order as text. */
  readonly after: string | null;
}

export const firstPlace: Place = { position: 0, queryState: null, recent: [], after: null };

export interface CardPage {
  readonly cards: readonly unknown[];
  /** `null` behind the last page. */
  readonly next: Place | null;
}

/** Each time the list may have changed once more. */
const maxTries = 5;

/** Reads the cards of one account page by page. */
export class CardPages {
  #listed: readonly string[] | undefined;

  constructor(
    private readonly server: JmapServer,
    private readonly accountId: string,
    private readonly fields: readonly string[],
  ) {}

  /** The page at a place. Throws `ImportFailure`. */
  async read(place: Place): Promise<CardPage> {
    return (await this.#queried(place)) ?? this.#ofList(place);
  }

  /**
   * A page of a query. When that finds others by now than at the page before, positions have shifted: it goes on behind the
   * last card that was read and is still there. `undefined` when the server knows no queries.
   */
  async #queried(place: Place): Promise<CardPage | undefined> {
    let query: Query = { position: place.position };
    for (let tries = 0; tries < maxTries; tries++) {
      const queried = await this.server.query(this.accountId, query, this.fields);
      if (queried === 'no query') return undefined;
      if (queried !== 'no anchor' && !isShifted(queried, query, place)) return pageOf(queried);
      query = await this.#behindLast(place.recent);
    }
    throw new ImportFailure('source_error', { cause: `${serverName} changes its list at each request` });
  }

  /** Behind the last of these cards that is there; when none is, from the beginning, and nobody is taken twice. */
  async #behindLast(recent: readonly string[]): Promise<Query> {
    const cards = await this.server.get(this.accountId, recent, ['id']);
    const there = new Set(cards.map((card) => objectOf<'id'>(card).id));
    const anchor = recent.findLast((id) => there.has(id));
    return anchor === undefined ? { position: 0 } : { anchor, anchorOffset: 1 };
  }

  /** A page of all that there are, by the order of their ids: so it goes on at the same place, whatever has changed. */
  async #ofList(place: Place): Promise<CardPage> {
    const { after } = place;
    this.#listed ??= (await this.server.all(this.accountId, ['id']))
      .map((card) => objectOf<'id'>(card).id)
      .filter(isId)
      .sort();
    const left = after === null ? this.#listed : this.#listed.filter((id) => id > after);
    const ids = left.slice(0, this.server.habits.pageSize);
    const cards = await this.server.get(this.accountId, ids, this.fields);
    const isLast = ids.length === left.length;
    return { cards, next: isLast ? null : { ...place, recent: ids, after: ids.at(-1) ?? null } };
  }
}

/** Whether a page that was asked for by its position may not be the one behind the last. */
const isShifted = ({ state }: Queried, { position }: Query, place: Place): boolean =>
  place.queryState !== null && position === place.position && state !== place.queryState;

const pageOf = ({ ids, cards, end, isLast, state }: Queried): CardPage => ({
  cards,
  next: isLast ? null : { position: end, queryState: state, recent: ids, after: null },
});
