import { type Asked, ask, type Reply } from '@bookbridge/testing/front';
import { type Books, following, meetingsOf, ok, type Page, StandInBooks } from '../stand-in-books.js';

const person = (number: number) => ({
  id: `AQMk${number}=`,
  displayName: `Person ${number}`,
  givenName: 'Person',
  surname: String(number),
  emailAddresses: [{ name: `Person ${number}`, address: `person${number}@people.example` }],
});

const few = [person(1), person(2), person(3)];

const page = (value: unknown, next?: unknown): Reply =>
  ok({ value, ...(next !== undefined && { '@odata.nextLink': next }) });

const expired: Reply = {
  status: 401,
  body: { error: { code: 'InvalidAuthenticationToken', message: 'Not for person1@people.example.' } },
};

const link = ({ at }: Page, token: string) => `${at}?${new URLSearchParams({ $skip: token })}`;

const books: Books = {
  '401 for ever': () => expired,
  '403 without reason': () => ({ status: 403, body: { error: { message: 'No.' } } }),
  'JSON of another shape': () => ok([few]),
  'a list that is none': () => page({ 0: person(1) }),
  'nobodies among the people': () => page([null, 7, 'Person', [], {}, { id: 5 }, ...few, few[0]]),
  'endless paging of nobody': (asked) =>
    page([null, { displayName: 'Person 0' }], link(asked, following(asked.token))),
  'endless paging of the same people': (asked) => page(few, link(asked, following(asked.token))),
  'pages that lead in a circle': (asked) =>
    asked.token === 'second' ? page([person(4)], link(asked, 'first')) : page(few, link(asked, 'second')),
  'people again on a later page': (asked) =>
    asked.token === 'third'
      ? page([person(6), person(1)])
      : asked.token === 'second'
        ? page([person(4), person(5)], link(asked, 'third'))
        : page(few, link(asked, 'second')),
  'a next page of a foreign kind': () => page(few, 2),
};

export const standIns = meetingsOf(books);

/** A Graph for the sandbox's sign-in, with address books that the sandbox does not have. */
export class StandIn {
  readonly #books = new StandInBooks(books, nameOf);

  requests = (account: string) => this.#books.requests(account);

  readonly meet = async (asked: Asked): Promise<Reply | undefined> => {
    const { pathname, searchParams } = asked.url;
    // Who it is, the sandbox knows.
    if (pathname.endsWith('/v1.0/me')) return undefined;
    if (!pathname.endsWith('/me/contacts')) return page([]);
    return this.#books.page(asked, searchParams.get('$skip') ?? undefined);
  };
}

async function nameOf({ url, authorization }: Asked): Promise<string> {
  const me = new URL('/microsoft/v1.0/me?$select=userPrincipalName', url);
  const { body } = await ask({ url: me, authorization });
  const { userPrincipalName } = JSON.parse(String(body)) as { userPrincipalName: string };
  return userPrincipalName.split('@')[0] ?? '';
}
