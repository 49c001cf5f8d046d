import type { WireContact } from '../contact/from-wire.js';
import { type PickerOptions, userTokenOf } from '../options.js';

/** An address book as it arrived. */
export interface WireBook {
  readonly contacts: readonly WireContact[];
  readonly owner: WireContact | null;
  readonly importId: string | undefined;
  /** Reads and forgets the import; not kept beyond this page. */
  readonly token?: string | undefined;
}

/** Nobody leaves an address book in a browser for longer. */
const maxMinutes = 60;

const prefix = 'bookbridge:book:';

/**
 * The address books of this tab: until the page is left, or in `sessionStorage` for some minutes, never in `localStorage`. Those of
 * other users of the page are not found.
 */
export class BookCache {
  readonly #books = new Map<string, WireBook>();

  get(asked: string, options: PickerOptions): WireBook | undefined {
    const minutes = minutesOf(options);
    if (minutes === 0) return undefined;
    const name = nameOf(asked, options);
    return this.#books.get(name) ?? (minutes === undefined ? undefined : readStored(name));
  }

  put(asked: string, options: PickerOptions, book: WireBook): void {
    const minutes = minutesOf(options);
    if (minutes === 0) return;
    const name = nameOf(asked, options);
    if (minutes === undefined || !store(name, book, minutes)) this.#books.set(name, book);
  }

  get isEmpty(): boolean {
    return this.#books.size === 0 && storedNames().length === 0;
  }

  /** Forgets every address book of this tab. */
  clear(): void {
    this.#books.clear();
    for (const name of storedNames()) sessionStorage.removeItem(name);
  }
}

/** `undefined` keeps until the page is left. */
function minutesOf({ browserContactCacheMin, cache_contacts }: PickerOptions): number | undefined {
  if (browserContactCacheMin === undefined) return cache_contacts === false ? 0 : undefined;
  const minutes = Number(browserContactCacheMin);
  return minutes > 0 ? Math.min(minutes, maxMinutes) : 0;
}

/** With what was asked for: a book without photos is another one. */
function nameOf(asked: string, options: PickerOptions): string {
  return prefix + JSON.stringify([userTokenOf(options) ?? '', asked.toLowerCase(), options.include ?? null]);
}

function readStored(name: string): WireBook | undefined {
  try {
    const { until, book } = JSON.parse(sessionStorage.getItem(name) ?? '{}');
    if (until > Date.now()) return book as WireBook;
    sessionStorage.removeItem(name);
  } catch {
    // Storage can be forbidden, and what is in it anybody's.
  }
  return undefined;
}

function store(name: string, { token: _, ...book }: WireBook, minutes: number): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify({ until: Date.now() + minutes * 60_000, book }));
    return true;
  } catch {
    return false;
  }
}

function storedNames(): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}
