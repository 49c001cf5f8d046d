/** Room that is kept from one text to the next: a page needs about half of it. */
const maxKeptBytes = 1024 * 1024;

/** UTF-8 has at most so many bytes for a UTF-16 unit. */
const maxBytesOfUnit = 3;

/**
 * A text in UTF-8 that grows by pieces, each encoded as it comes. As one string it would take four times as long: a single
 * letter that is not of Latin-1 makes V8 keep all of it, and encode it, two bytes at a time.
 */
export class GrowingText {
  #room = Buffer.alloc(0);
  bytes = 0;

  add(piece: string): void {
    this.#need(piece.length * maxBytesOfUnit);
    this.bytes += this.#room.write(piece, this.bytes);
  }

  /** A character of ASCII. */
  addByte(byte: number): void {
    this.#need(1);
    this.#room[this.bytes++] = byte;
  }

  /** All that has been added since the last time. */
  take(): Buffer {
    const text = Buffer.from(this.#room.subarray(0, this.bytes));
    if (this.#room.length > maxKeptBytes) this.#room = Buffer.alloc(0);
    this.bytes = 0;
    return text;
  }

  #need(more: number): void {
    const needed = this.bytes + more;
    if (needed <= this.#room.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#room.length));
    this.#room.copy(larger, 0, 0, this.bytes);
    this.#room = larger;
  }
}
