import { type Asked, ask, type Reply } from '@bookbridge/testing/front';
import { type Books, following, meetingsOf, ok, StandInBooks } from '../stand-in-books.js';

const person = (number: number) => ({
  resourceName: `people/c${number}`,
  names: [{ givenName: 'Person', familyName: String(number), displayName: `Person ${number}` }],
  emailAddresses: [{ value: `person${number}@people.example` }],
});

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

const books: Books = {
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

export const standIns = meetingsOf(books);

/** A People API for the sandbox's sign-in, with address books that the sandbox does not have. */
export class StandIn {
  readonly #books = new StandInBooks(books, nameOf);

  requests = (account: string) => this.#books.requests(account);

  readonly meet = async (asked: Asked): Promise<Reply | undefined> => {
    const { pathname, searchParams } = asked.url;
    // Who it is, the sandbox knows.
    if (pathname.endsWith('/people/me')) return undefined;
    const token = searchParams.get('pageToken') ?? undefined;
    return pathname.endsWith('/connections')
      ? this.#books.page(asked, token)
      : this.#books.aside(asked, token);
  };
}

async function nameOf({ url, authorization }: Asked): Promise<string> {
  const me = new URL('/google/v1/people/me?personFields=emailAddresses', url);
  const { body } = await ask({ url: me, authorization });
  const { emailAddresses } = JSON.parse(String(body)) as { emailAddresses: { value: string }[] };
  return emailAddresses[0]?.value.split('@')[0] ?? '';
}
