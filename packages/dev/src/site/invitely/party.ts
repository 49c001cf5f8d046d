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

/** How many guests a list holds: Ana's rooms are small. */
export const maxGuests = 200;

/** The party of one browser. It lives until the process ends. */
export class Party {
  #guests: readonly Guest[] = [];
  #lastId = 0;
  #news: News | undefined;

  get guests(): readonly Guest[] {
    return this.#guests;
  }

  get news(): News | undefined {
    return this.#news;
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
