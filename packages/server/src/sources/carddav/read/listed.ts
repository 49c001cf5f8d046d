/** A card that a book lists. */
export interface Listed {
  /** Its path, the same however a server escapes it: what cards are told apart and ordered by. */
  readonly key: string;
  /** As the server writes it. */
  readonly path: string;
}

/** The path, in one way of writing of all that servers have for it; itself where it cannot be told. */
export function keyOf(path: string): string {
  // Most need no change, and hundreds of thousands may be compared.
  if (/^[\w/.~@:+-]*$/.test(path)) return path;
  try {
    return path
      .split('/')
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join('/');
  } catch {
    return path;
  }
}

/** More than an import may have unless its operator says so, groups included. */
const maxCards = 250_000;

/** Of all paths together. */
const maxCharacters = 64 * 1024 * 1024;

const withSlash = (path: string): string => path.replace(/\/*$/, '/');

/** The cards of a book, out of what is listed there: others are not its own, whatever the server says. */
export class Listing {
  readonly #cards = new Map<string, string>();
  readonly #homes: string[] = [];
  #characters = 0;

  constructor(book: URL) {
    this.isAlsoAt(book);
  }

  /** Where the book is as well: it may have been redirected. */
  isAlsoAt({ pathname }: URL): void {
    this.#homes.push(withSlash(keyOf(pathname)));
  }

  get size(): number {
    return this.#cards.size;
  }

  /** Whether it is more than an import may have, or than is held in memory: paths may be as long as servers like. */
  get isTooLarge(): boolean {
    return this.#cards.size > maxCards || this.#characters > maxCharacters;
  }

  add(href: string, base: URL): void {
    if (!URL.canParse(href, base.href)) return;
    // Also of a link to another host, as of a server that has forgotten the proxy before it.
    const { pathname } = new URL(href, base);
    const key = keyOf(pathname);
    const isOfBook = this.#homes.some((home) => key.startsWith(home));
    if (!isOfBook || this.#homes.includes(withSlash(key))) return;
    this.#characters += (this.#cards.has(key) ? 0 : key.length) + (pathname === key ? 0 : pathname.length);
    this.#cards.set(key, pathname);
  }

  /** Those behind a card, in an order that does not change while a book does. */
  inOrder(after: string | null): Listed[] {
    const cards = Array.from(this.#cards, ([key, path]) => ({ key, path }));
    cards.sort((a, b) => (a.key < b.key ? -1 : 1));
    if (after === null) return cards;
    const first = cards.findIndex(({ key }) => key > after);
    return first < 0 ? [] : cards.slice(first);
  }
}
