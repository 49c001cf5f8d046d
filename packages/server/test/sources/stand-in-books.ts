import type { Asked, Reply } from '@bookbridge/testing/front';
import type { FaultName, Meeting, PageRequest } from '@bookbridge/testing/source-under-test';

/** A request for a page of an address book. */
export interface Page {
  /** `undefined` for the first. */
  readonly token: string | undefined;
  /** How often it was asked for, this time included. */
  readonly tries: number;
  /** Where it was asked for, without the query. */
  readonly at: string;
}

/** How one account's address book answers. */
type Book = (page: Page) => Reply;

/** What a look-alike has no account for; each takes the place of an account that has no fault of its own. */
export type Books = Partial<Record<FaultName, Book>>;

export const ok = (body: unknown): Reply => ({ status: 200, body });

/** The page after this one, where pages are only numbered. */
export const following = (token = '1'): string => String(Number(token) + 1);

const byAccount = (books: Books) =>
  new Map((Object.keys(books) as FaultName[]).map((fault, at) => [`size-${100 + at}`, fault]));

/** Which account meets which of the faults that are stood in for. */
export const meetingsOf = (books: Books): Partial<Record<FaultName, Meeting>> =>
  Object.fromEntries([...byAccount(books)].map(([account, fault]) => [fault, { account, at: 'stand-in' }]));

/** Address books in the place of a look-alike's, for whoever signed in there; they remember who asked for what. */
export class StandInBooks {
  readonly #requests: (PageRequest & { readonly account: string })[] = [];
  readonly #accounts = new Map<string, Promise<string>>();
  readonly #tries = new Map<string, number>();
  readonly #faults: ReadonlyMap<string, FaultName>;

  /** `nameOf` gives the part before `@` of whoever asks: the look-alike knows. */
  constructor(
    private readonly books: Books,
    private readonly nameOf: (asked: Asked) => Promise<string>,
  ) {
    this.#faults = byAccount(books);
  }

  requests(account: string): PageRequest[] {
    return this.#requests.filter((request) => request.account === account);
  }

  /** Answers for a page of contacts. */
  async page(asked: Asked, token: string | undefined): Promise<Reply> {
    const account = await this.#accountOf(asked);
    const fault = this.#faults.get(account);
    const book = fault && this.books[fault];
    if (!book) throw new Error(`Nobody stands in for ${account}.`);
    const reply = book({ token, tries: this.#try(`${account} ${token}`), at: asked.at });
    this.#remember(asked, { account, token, status: reply.status, hasContacts: true });
    return reply;
  }

  /** Answers with nothing for a list that is only about contacts. */
  async aside(asked: Asked, token: string | undefined): Promise<Reply> {
    const account = await this.#accountOf(asked);
    this.#remember(asked, { account, token, status: 200, hasContacts: false });
    return ok({});
  }

  #remember(
    { url }: Asked,
    { token, ...request }: Omit<PageRequest, 'page' | 'at'> & { account: string; token: string | undefined },
  ): void {
    this.#requests.push({ ...request, page: `${url.pathname} ${token}`, at: Date.now() });
  }

  #try(page: string): number {
    const tries = (this.#tries.get(page) ?? 0) + 1;
    this.#tries.set(page, tries);
    return tries;
  }

  #accountOf(asked: Asked): Promise<string> {
    const known = this.#accounts.get(asked.authorization) ?? this.nameOf(asked);
    this.#accounts.set(asked.authorization, known);
    return known;
  }
}
