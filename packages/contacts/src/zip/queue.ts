import type { Blocks } from '../format.js';

/** The bytes of a file, taken in pieces of any size. Holds a block, and what a caller asked to see at once. */
export class ByteQueue {
  private held: Uint8Array;
  private readonly rest: AsyncIterator<Uint8Array>;

  constructor({ head, rest }: Blocks) {
    this.held = head;
    this.rest = rest[Symbol.asyncIterator]();
  }

  /** What is held: at least `count` bytes, unless the file ends before. They stay in the queue. */
  async view(count: number): Promise<Uint8Array> {
    while (this.held.length < count) {
      const { done, value } = await this.rest.next();
      if (done) break;
      this.held = this.held.length === 0 ? value : joined(this.held, value);
    }
    return this.held;
  }

  /** Takes bytes that were seen. */
  take(count: number): Uint8Array {
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
