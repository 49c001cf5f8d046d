/** Reads the text of one format as it comes, and puts what it finds in a book. */
export interface FormatReader {
  /** Takes the next piece of text; pieces may end between any two characters. */
  push(text: string): void;
  /** The file is over. */
  end(): void;
}
