import { type Asked, ask, type Reply } from '@bookbridge/testing/front';
import type { FaultName, Meeting, PageRequest } from '@bookbridge/testing/source-under-test';

/** A request for a page of the address book. */
interface Page {
  /** `undefined` for the first. */
  readonly token: string | undefined;
  /** How often it was asked for, this time included. */
  readonly tries: number;
}

/** How one account's address book answers. */
type Book = (page: Page) => Reply;

const person = (number: number) => ({
  resourceName: `people/c${number}`,
  names: [{ givenName: 'Person', familyName: String(number), displayName: `Person ${number}` }],
  emailAddresses: [{ value: `person${number}@people.example` }],
});

const ok = (body: unknown): Reply => ({ status: 200, body });
const few = [person(1), person(2), person(3)];

/** As google.rpc.Status has it. */
const refusal = (code: number, status: string, reason: string): Reply => ({
  status: code,
  body: {
    error: {
      code,
      status,
      message: 'Not for person1@people.example.',
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }],
    },
  },
});

const expired = refusal(401, 'UNAUTHENTICATED', 'ACCESS_TOKEN_EXPIRED');
const insufficient = refusal(403, 'PERMISSION_DENIED', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT');
const quota = refusal(403, 'PERMISSION_DENIED', 'userRateLimitExceeded');

/** The page after this one, where pages are only numbered. */
const following = (token = '1') => String(Number(token) + 1);

/** What the sandbox has no account for; each takes the place of an account that has no fault of its own. */
const books: Partial<Record<FaultName, Book>> = {
  '401 for ever': () => expired,
  '403 scope insufficient': () => insufficient,
  '403 quota once': ({ tries }) => (tries === 1 ? quota : ok({ connections: few })),
  '403 quota for ever': () => quota,
  'JSON of another shape': () => ok([few]),
  'a list that is none': () => ok({ connections: { 0: person(1) } }),
  'nobodies among the people': () =>
    ok({ connections: [null, 7, 'Person', [], {}, { resourceName: 5 }, ...few, few[0]] }),
  'endless paging of nobody': ({ token }) =>
    ok({ connections: [null, { names: [{ displayName: 'Person 0' }] }], nextPageToken: following(token) }),
  'endless paging of the same people': ({ token }) =>
    ok({ connections: few, nextPageToken: following(token) }),
  'pages that lead in a circle': ({ token }) =>
    token === 'second'
      ? ok({ connections: [person(4)], nextPageToken: 'first' })
      : ok({ connections: few, nextPageToken: 'second' }),
  'people again on a later page': ({ token }) =>
    token === 'third'
      ? ok({ connections: [person(6), person(1)] })
      : token === 'second'
        ? ok({ connections: [person(4), person(5)], nextPageToken: 'third' })
        : ok({ connections: few, nextPageToken: 'second' }),
  'a next page of a foreign kind': () => ok({ connections: few, nextPageToken: 2 }),
};

const names = Object.keys(books) as FaultName[];
const accountOf = (fault: FaultName) => `size-${100 + names.indexOf(fault)}`;
const byAccount = new Map(names.map((fault) => [accountOf(fault), books[fault]]));

/** Which account meets which of the faults that are stood in for. */
export const standIns: Partial<Record<FaultName, Meeting>> = Object.fromEntries(
  names.map((fault) => [fault, { account: accountOf(fault), at: 'stand-in' }]),
);

/** A People API for the sandbox's sign-in, with address books that the sandbox does not have. */
export class StandIn {
  readonly #requests: (PageRequest & { readonly account: string })[] = [];
  readonly #accounts = new Map<string, Promise<string>>();
  readonly #tries = new Map<string, number>();

  requests(account: string): PageRequest[] {
    return this.#requests.filter((request) => request.account === account);
  }

  readonly meet = async (asked: Asked): Promise<Reply | undefined> => {
    const { pathname, searchParams } = asked.url;
    // Who it is, the sandbox knows.
    if (pathname.endsWith('/people/me')) return undefined;
    const account = await this.#accountOf(asked);
    const hasContacts = pathname.endsWith('/connections');
    const token = searchParams.get('pageToken') ?? undefined;
    const reply = hasContacts ? this.#reply(account, token) : ok({});
    const page = `${pathname} ${token}`;
    this.#requests.push({ account, page, at: Date.now(), status: reply.status, hasContacts });
    return reply;
  };

  #reply(account: string, token: string | undefined): Reply {
    const book = byAccount.get(account);
    if (!book) throw new Error(`Nobody stands in for ${account}.`);
    return book({ token, tries: this.#try(account, token) });
  }

  #try(account: string, token: string | undefined): number {
    const page = `${account} ${token}`;
    const tries = (this.#tries.get(page) ?? 0) + 1;
    this.#tries.set(page, tries);
    return tries;
  }

  /** The part before `@`: each account's owner tells their address. */
  #accountOf({ url, authorization }: Asked): Promise<string> {
    const known = this.#accounts.get(authorization) ?? nameOf(url, authorization);
    this.#accounts.set(authorization, known);
    return known;
  }
}

async function nameOf(url: URL, authorization: string): Promise<string> {
  const me = new URL('/google/v1/people/me?personFields=emailAddresses', url);
  const { body } = await ask({ url: me, authorization });
  const { emailAddresses } = JSON.parse(String(body)) as { emailAddresses: { value: string }[] };
  return emailAddresses[0]?.value.split('@')[0] ?? '';
}
