/** Somebody who may be invited. */
export interface Person {
  /** Empty where nobody has said it. */
  readonly name: string;
  readonly address: string;
}

export interface Guest extends Person {
  readonly id: number;
  readonly isInvited: boolean;
}

/** What was done last, to be said on the page. */
export type News =
  | {
      readonly what: 'added';
      readonly count: number;
      /** Those who could not be added, as they have no e-mail address. */
      readonly unreachable: number;
    }
  | { readonly what: 'invited'; readonly count: number };

/** With what an import was begun: a field of the form, and its value. */
export interface Asked {
  readonly field: 'place' | 'address';
  readonly value: string;
}

/** An address book that is being brought along. */
export interface Bringing {
  readonly importId: number;
  readonly asked: Asked;
  /** How far the party itself knows it is; all else the import tells. */
  readonly step: 'begun' | 'back' | 'arrived' | 'nobody';
}

/** How many guests a list holds: Ana's rooms are small. */
export const maxGuests = 200;

/** The party of one browser. It lives until the process ends. */
export class Party {
  #guests: readonly Guest[] = [];
  #lastId = 0;
  #news: News | undefined;
  #bringing: Bringing | undefined;
  readonly #listeners = new Set<() => void>();

  get guests(): readonly Guest[] {
    return this.#guests;
  }

  get news(): News | undefined {
    return this.#news;
  }

  /** `undefined` until a place is chosen. */
  get bringing(): Bringing | undefined {
    return this.#bringing;
  }

  /** Begins to bring an address book along, in the place of another one; `undefined` leaves it. */
  bring(bringing: Bringing | undefined): void {
    this.#bringing = bringing;
    this.#tell();
  }

  /** Remembers how far an address book is, unless another is brought along by now. */
  proceed(importId: number, step: Bringing['step']): void {
    if (this.#bringing?.importId !== importId) return;
    this.#bringing = { ...this.#bringing, step };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls the listener at each change of what is brought along, until the function that is given back is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #hasGuest(address: string): boolean {
    return this.#guests.some((guest) => guest.address.toLowerCase() === address.toLowerCase());
  }

  /** Puts people on the guest list who are not there yet, as far as it has room; so many others have no address. */
  add(people: readonly Person[], unreachable = 0): void {
    const before = this.#guests.length;
    for (const { name, address } of people) {
      if (this.#guests.length === maxGuests) break;
      if (this.#hasGuest(address)) continue;
      this.#lastId += 1;
      this.#guests = [...this.#guests, { id: this.#lastId, name, address, isInvited: false }];
    }
    this.#news = { what: 'added', count: this.#guests.length - before, unreachable };
  }

  remove(id: number): void {
    this.#guests = this.#guests.filter((guest) => guest.id !== id);
    this.#news = undefined;
  }

  /** Invites everybody who is not invited yet. Nothing is sent: this is a demo. */
  invite(): void {
    const count = this.#guests.filter(({ isInvited }) => !isInvited).length;
    this.#guests = this.#guests.map((guest) => ({ ...guest, isInvited: true }));
    this.#news = { what: 'invited', count };
  }
}
