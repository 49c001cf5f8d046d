import { type Asked, ask, type Reply } from '@bookbridge/testing/front';
import type { FaultName, Meeting, PageRequest } from '@bookbridge/testing/source-under-test';

/** A request for a page of the usual folder. */
interface Page {
  /** `undefined` for the first. */
  readonly skip: string | undefined;
  /** How often it was asked for, this time included. */
  readonly tries: number;
  /** The next page with this name. */
  readonly link: (skip: string) => string;
}

/** How one account's address book answers. */
type Book = (page: Page) => Reply;

const person = (number: number) => ({
  id: `AQMk${number}=`,
  displayName: `Person ${number}`,
  givenName: 'Person',
  surname: String(number),
  emailAddresses: [{ name: `Person ${number}`, address: `person${number}@people.example` }],
});

const ok = (body: unknown): Reply => ({ status: 200, body });
const few = [person(1), person(2), person(3)];

const page = (value: unknown, next?: unknown): Reply =>
  ok({ value, ...(next !== undefined && { '@odata.nextLink': next }) });

const expired: Reply = {
  status: 401,
  body: { error: { code: 'InvalidAuthenticationToken', message: 'Not for person1@people.example.' } },
};

/** The page after this one, where pages are only numbered. */
const following = (skip = '1') => String(Number(skip) + 1);

/** What the sandbox has no account for; each takes the place of an account that has no fault of its own. */
const books: Partial<Record<FaultName, Book>> = {
  '401 for ever': () => expired,
  '403 without reason': () => ({ status: 403, body: { error: { message: 'No.' } } }),
  'JSON of another shape': () => ok([few]),
  'a list that is none': () => page({ 0: person(1) }),
  'nobodies among the people': () => page([null, 7, 'Person', [], {}, { id: 5 }, ...few, few[0]]),
  'endless paging of nobody': ({ skip, link }) =>
    page([null, { displayName: 'Person 0' }], link(following(skip))),
  'endless paging of the same people': ({ skip, link }) => page(few, link(following(skip))),
  'pages that lead in a circle': ({ skip, link }) =>
    skip === 'second' ? page([person(4)], link('first')) : page(few, link('second')),
  'people again on a later page': ({ skip, link }) =>
    skip === 'third'
      ? page([person(6), person(1)])
      : skip === 'second'
        ? page([person(4), person(5)], link('third'))
        : page(few, link('second')),
  'a next page of a foreign kind': () => page(few, 2),
};

const names = Object.keys(books) as FaultName[];
const accountOf = (fault: FaultName) => `size-${100 + names.indexOf(fault)}`;
const byAccount = new Map(names.map((fault) => [accountOf(fault), books[fault]]));

/** Which account meets which of the faults that are stood in for. */
export const standIns: Partial<Record<FaultName, Meeting>> = Object.fromEntries(
  names.map((fault) => [fault, { account: accountOf(fault), at: 'stand-in' }]),
);

const list = '/me/contacts';

/** A Graph for the sandbox's sign-in, with address books that the sandbox does not have. */
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
    if (pathname.endsWith('/v1.0/me')) return undefined;
    if (!pathname.endsWith(list)) return page([]);
    const account = await this.#accountOf(asked);
    const skip = searchParams.get('$skip') ?? undefined;
    const link = (name: string) => `${asked.at}?${new URLSearchParams({ $skip: name })}`;
    const reply = this.#reply(account, skip, link);
    this.#requests.push({
      account,
      page: `${pathname} ${skip}`,
      at: Date.now(),
      status: reply.status,
      hasContacts: true,
    });
    return reply;
  };

  #reply(account: string, skip: string | undefined, link: Page['link']): Reply {
    const book = byAccount.get(account);
    if (!book) throw new Error(`Nobody stands in for ${account}.`);
    return book({ skip, link, tries: this.#try(account, skip) });
  }

  #try(account: string, skip: string | undefined): number {
    const name = `${account} ${skip}`;
    const tries = (this.#tries.get(name) ?? 0) + 1;
    this.#tries.set(name, tries);
    return tries;
  }

  /** The part before `@`: each account tells its name. */
  #accountOf({ url, authorization }: Asked): Promise<string> {
    const known = this.#accounts.get(authorization) ?? nameOf(url, authorization);
    this.#accounts.set(authorization, known);
    return known;
  }
}

async function nameOf(url: URL, authorization: string): Promise<string> {
  const me = new URL('/microsoft/v1.0/me?$select=userPrincipalName', url);
  const { body } = await ask({ url: me, authorization });
  const { userPrincipalName } = JSON.parse(String(body)) as { userPrincipalName: string };
  return userPrincipalName.split('@')[0] ?? '';
}
