/** Somebody in an address book, as the list shows them. */
export interface Person {
  /** Stable, and nobody else's: the place in the address book. */
  readonly id: number;
  /** Empty when it is not known. */
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string;
  /** The postal address in one line, or empty. */
  readonly address: string;
  readonly groups: readonly string[];
  /** Why the row cannot be selected, as in "Already a member". */
  readonly unavailable?: string;
}

/** What was chosen of several that somebody has; what was not is all of theirs, or the first. */
export interface Chosen {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Who is selected, by id. */
export type Picked = ReadonlyMap<number, Chosen>;

/** What a person is called: the name, or else the first thing that is known of them. */
export function titleOf({ name, emails, phones, company, address }: Person): string {
  return name.trim() || emails[0] || phones[0] || company || address;
}
