/** A book of somebody, where it was found. */
export interface Book {
  readonly url: string;
  /** The group that its people belong to; `''` for the usual one. */
  readonly name: string;
}

/** Where somebody's books were found, as it is stored. */
export type CardDavConnection = {
  /** What was asked first: credentials stay in its domain. */
  readonly server: string;
  readonly books: readonly Book[];
};
