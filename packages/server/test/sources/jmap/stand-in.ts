import type { Asked, Reply } from '@bookbridge/testing/front';
import type { FaultName, Meeting, PageRequest } from '@bookbridge/testing/source-under-test';
import { type Call, callsOf, pageQueryOf } from './calls.js';

/** How one account answers a request for the page at a position. */
type Book = (position: number) => Reply | Answers;

/** What a query finds, and what the cards of these are. */
interface Answers {
  readonly ids: unknown;
  readonly list: unknown;
}

const card = (number: number) => ({
  id: `C${number}`,
  uid: `uid-${number}`,
  name: { full: `Person ${number}`, components: [{ kind: 'given', value: 'Person' }] },
  emails: { e: { address: `person${number}@people.example` } },
});

const people = (...numbers: number[]): Answers => {
  const list = numbers.map(card);
  return { ids: list.map(({ id }) => id), list };
};

const ok = (body: unknown): Reply => ({ status: 200, body });

/** What the sandbox has no account for; each takes the place of an account that has no fault of its own. */
const books: Partial<Record<FaultName, Book>> = {
  'JSON of another shape': () => ok([people(1, 2, 3)]),
  'a list that is none': () => ({ ids: ['C1'], list: { 0: card(1) } }),
  'nobodies among the people': (position) =>
    position > 0
      ? people()
      : {
          ids: [null, 7, 'C1', '', [], 'C 9', 'C2', 'C2', 'C8'],
          list: [null, 7, 'Person', [], {}, { id: 5 }, card(1), card(2), card(2), card(9), 'C8'],
        },
  'endless paging of nobody': (position) => ({
    ids: [`X${position}`],
    list: [null, { id: `Y${position}`, name: { full: 'Person 0' } }],
  }),
  'endless paging of the same people': () => people(1, 2, 3),
  'people again on a later page': (position) =>
    [people(1, 2, 3), people(4, 5), people(6, 1)][[0, 3, 5].indexOf(position)] ?? people(),
};

const names = Object.keys(books) as FaultName[];
const accountOf = (fault: FaultName) => `size-${100 + names.indexOf(fault)}`;
const byAccount = new Map(names.map((fault) => [accountOf(fault), books[fault]]));

/** Which account meets which of the faults that are stood in for. */
export const standIns: Partial<Record<FaultName, Meeting>> = Object.fromEntries(
  names.map((fault) => [fault, { account: accountOf(fault), at: 'stand-in' }]),
);

/** A JMAP server with the sandbox's sessions, and with cards that the sandbox does not have. */
export class StandIn {
  readonly #requests: (PageRequest & { readonly account: string })[] = [];

  requests(account: string): PageRequest[] {
    return this.#requests.filter((request) => request.account === account);
  }

  readonly meet = async (asked: Asked): Promise<Reply | undefined> => {
    if (!asked.url.pathname.endsWith('/api')) return undefined;
    const query = pageQueryOf(asked);
    if (!query) return replyTo(callsOf(asked), people());
    const account = nameOf(asked);
    const book = byAccount.get(account);
    if (!book) throw new Error(`Nobody stands in for ${account}.`);
    const position = Number(query.position);
    const answers = book(position);
    const reply = 'ids' in answers ? replyTo(callsOf(asked), answers) : answers;
    this.#requests.push({
      account,
      page: String(position),
      at: Date.now(),
      status: reply.status,
      hasContacts: true,
    });
    return reply;
  };
}

const replyTo = (calls: readonly Call[], { ids, list }: Answers): Reply =>
  ok({
    sessionState: 's',
    methodResponses: calls.map(([name, { accountId }, id]) => {
      const found = name === 'ContactCard/query' ? { ids, queryState: 's' } : { list, state: 's' };
      return [name, { accountId, ...found }, id];
    }),
  });

/** The part before `@` of who asks. */
function nameOf({ authorization }: Asked): string {
  const pair = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
  return pair.split('@')[0] ?? '';
}
