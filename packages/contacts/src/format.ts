import type { Book } from './book.js';
import type { GivenColumns } from './csv/sniff.js';
import type { Words } from './csv/words.js';
import type { Encoding } from './text/encoding.js';
import type { LineEnd } from './text/line-end.js';

/** Reads the text of one format as it comes, and puts what it finds in a book. */
export interface FormatReader {
  /** Of a format whose places are lines; known once there is text. */
  readonly lineEnd?: LineEnd | undefined;
  /** Takes the next piece of text; pieces may end between any two characters. */
  push(text: string): void;
  /** The file is over. */
  end(): void;
}

/** The bytes of a file: its first block, which is enough to tell what it is, and those that follow. */
export interface Blocks {
  head: Uint8Array;
  rest: AsyncIterable<Uint8Array>;
}

/** What the readers of one file share, those of the files inside of it included. */
export interface Reading {
  readonly book: Book;
  readonly region: string | undefined;
  readonly locale: string | undefined;
  /** How the table is to be read that the file is, if it is one; not those inside of an archive. */
  readonly columns: GivenColumns | undefined;
  readonly signal: AbortSignal | undefined;
  /** What is known of the headers of the table that is read, if it is one. */
  words: Words | undefined;
  /** How the bytes of the text that is read become text. */
  encoding: Encoding;
  /** Bytes of the file that were taken so far. */
  takenBytes: number;
  /** Bytes that came out of its compressed parts. */
  unpackedBytes: number;
  /** Bytes that must be kept until the file is over. */
  heldBytes: number;
  /** Entries of archives that were met. */
  entries: number;
  /** Reads a file that is part of this one. */
  readPart(blocks: AsyncGenerator<Uint8Array>): AsyncGenerator<void>;
}

/**
 * Reads the bytes of one format, and puts what it finds in the book of `reading`. Pulls block by block, and yields as
 * often as contacts may be taken: to leave it there is to stop reading.
 */
export type FileReader = (file: Blocks, reading: Reading) => AsyncGenerator<void>;
