/** Few enough rows and bytes to be held for every import and every upload under way. */
const [maxRows, maxBytes] = [8, 500_000];

/** Collects sealed rows, so that several are written by one statement. */
export class SealedBatch<Row extends { readonly sealed: Buffer }> {
  #rows: Row[] = [];
  #bytes = 0;

  add(row: Row): void {
    this.#rows.push(row);
    this.#bytes += row.sealed.length;
  }

  /** Whether it is to be written before there is more. */
  get isFull(): boolean {
    return this.#rows.length >= maxRows || this.#bytes >= maxBytes;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** The rows since the last time, in order. */
  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    this.#bytes = 0;
    return rows;
  }
}
