import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAhead } from '../../dist/imports/gather/read-ahead.js';

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  // They are told once the queue of promises has run dry.
  await setImmediate();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

/** Pages that tell what is done to them. */
class Pages {
  readonly done: string[] = [];
  readonly ending = new AbortController();

  constructor(private readonly give: (page: number, signal: AbortSignal) => Promise<number | undefined>) {}

  read(): AsyncGenerator<number> {
    return readAhead(this.#pages(), () => this.ending.abort(new Error('nobody wants it')));
  }

  async *#pages(): AsyncGenerator<number> {
    try {
      for (let page = 1; ; page++) {
        this.done.push(`ask ${page}`);
        const given = await this.give(page, this.ending.signal);
        if (given === undefined) return;
        yield given;
      }
    } finally {
      this.done.push('return');
    }
  }
}

const upTo = (last: number) => async (page: number) => (page <= last ? page : undefined);

/** Resolves never, and throws the reason once it is aborted. */
const pending = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

async function all(pages: AsyncIterable<number>): Promise<number[]> {
  const read: number[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

describe('pages that are read ahead', () => {
  test('come all, in order, and their generator ends', async () => {
    const pages = new Pages(upTo(3));
    expect(await all(pages.read())).toEqual([1, 2, 3]);
    expect(pages.done).toEqual(['ask 1', 'ask 2', 'ask 3', 'ask 4', 'return']);
  });

  test('of which there are none', async () => {
    expect(await all(new Pages(upTo(0)).read())).toEqual([]);
  });

  test('are asked for while the one before is worked on, and never two of them', async () => {
    const pages = new Pages(upTo(5));
    const reading = pages.read();
    await reading.next();
    await setImmediate();
    expect(pages.done).toEqual(['ask 1', 'ask 2']);
    await reading.next();
    await setImmediate();
    expect(pages.done).toEqual(['ask 1', 'ask 2', 'ask 3']);
    await reading.return(undefined);
  });

  test('are given before the error of the next one is thrown', async () => {
    const failure = new Error('no page 3');
    const pages = new Pages(async (page) => {
      if (page === 3) throw failure;
      return page;
    });
    const read: number[] = [];
    const reading = (async () => {
      for await (const page of pages.read()) {
        read.push(page);
        // Time enough for the next one to fail unseen.
        await setImmediate();
      }
    })();
    await expect(reading).rejects.toBe(failure);
    expect(read).toEqual([1, 2]);
    expect(pages.done.at(-1)).toBe('return');
  });

  test('of which the first one fails', async () => {
    const failure = new Error('no page at all');
    const pages = new Pages(() => Promise.reject(failure));
    await expect(all(pages.read())).rejects.toBe(failure);
    expect(pages.done).toEqual(['ask 1', 'return']);
  });

  test('are not waited for when nobody wants more of them', async () => {
    const pages = new Pages(async (page, signal) => (page === 1 ? page : pending(signal)));
    for await (const page of pages.read()) {
      expect(page).toBe(1);
      break;
    }
    expect(pages.done).toEqual(['ask 1', 'ask 2', 'return']);
    expect(pages.ending.signal.aborted).toBe(true);
  });

  test('end with the error of the work on one of them, whatever becomes of the next', async () => {
    const failure = new Error('not stored');
    for (const next of [pending, () => Promise.reject(new Error('no page 2')), async () => 2]) {
      const pages = new Pages(async (page, signal) => (page === 1 ? page : next(signal)));
      const working = (async () => {
        for await (const _ of pages.read()) throw failure;
      })();
      await expect(working).rejects.toBe(failure);
      expect(pages.done).toEqual(['ask 1', 'ask 2', 'return']);
    }
  });

  test('end with the reason of whoever stops their source', async () => {
    const reason = new Error('this node is stopping');
    const stopping = new AbortController();
    const pages = new Pages(async (page) => (page === 1 ? page : pending(stopping.signal)));
    const reading = pages.read();
    expect(await reading.next()).toEqual({ done: false, value: 1 });
    const next = reading.next();
    stopping.abort(reason);
    await expect(next).rejects.toBe(reason);
    expect(pages.done.at(-1)).toBe('return');
  });

  test('that nobody has begun to read are never asked for', async () => {
    const pages = new Pages(upTo(3));
    await pages.read().return(undefined);
    expect(pages.done).toEqual([]);
  });
});
