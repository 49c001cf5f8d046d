import { AddressBookError } from '../error.js';

/** Bytes of a file, all at once or as they come, in chunks of any size. */
export type ByteSource = Uint8Array | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Size of a block. Detection sees the first one, so it must hold a fair sample of a file. */
export const blockBytes = 64 * 1024;

/**
 * The bytes in blocks of exactly `blockBytes`, the last one shorter. What comes after never sees how the bytes
 * arrived, so the same bytes give the same contacts in any chunking.
 * @throws AddressBookError `too_large` after `maxBytes`, and whatever the source throws; the bytes that came before are
 * given first.
 */
export async function* inBlocks(
  source: ByteSource,
  maxBytes: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  if (isBytes(source)) {
    yield* cut(source.subarray(0, maxBytes), signal);
    if (source.length > maxBytes) throw tooLarge();
    return;
  }
  let block = new Uint8Array(blockBytes);
  let filled = 0;
  let total = 0;
  let trouble: unknown;
  const chunks = pull(source, signal);
  try {
    while (!trouble) {
      let chunk: Uint8Array | undefined;
      try {
        chunk = await chunks.next();
      } catch (cause) {
        signal?.throwIfAborted();
        trouble = cause;
        break;
      }
      if (!chunk) break;
      if (total + chunk.length > maxBytes) {
        trouble = tooLarge();
        chunk = chunk.subarray(0, maxBytes - total);
      }
      total += chunk.length;
      for (let at = 0; at < chunk.length; ) {
        const part = chunk.subarray(at, at + blockBytes - filled);
        block.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === blockBytes) {
          yield block;
          signal?.throwIfAborted();
          block = new Uint8Array(blockBytes);
          filled = 0;
        }
      }
    }
    if (filled > 0) yield block.subarray(0, filled);
    if (trouble) throw trouble;
  } finally {
    await chunks.stop();
  }
}

/** Also true for bytes that another window or worker made. */
const isBytes = (source: ByteSource): source is Uint8Array => ArrayBuffer.isView(source);

function* cut(bytes: Uint8Array, signal: AbortSignal | undefined): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += blockBytes) {
    signal?.throwIfAborted();
    yield bytes.subarray(at, at + blockBytes);
  }
}

const tooLarge = () => new AddressBookError('too_large', 'The file is larger than is read.');

interface Puller {
  next(): Promise<Uint8Array | undefined>;
  /** Lets the source go, also in the middle. */
  stop(): Promise<void>;
}

function pull(source: Exclude<ByteSource, Uint8Array>, signal: AbortSignal | undefined): Puller {
  const { next, cancel } = 'getReader' in source ? fromStream(source) : fromIterable(source);
  let done = false;
  let waiting = false;
  return {
    async next() {
      waiting = true;
      const chunk = await orAborted(next(), signal);
      waiting = false;
      done = chunk === undefined;
      return chunk;
    },
    async stop() {
      if (done) return;
      const cancelled = cancel();
      // A source that never answers its last pull would not answer this either.
      if (waiting) cancelled.catch(() => undefined);
      else await cancelled;
    },
  };
}

function fromStream(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  return {
    next: async () => (await reader.read()).value,
    cancel: () => reader.cancel(),
  };
}

function fromIterable(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: async () => {
      const step = await iterator.next();
      return step.done ? undefined : step.value;
    },
    cancel: async () => {
      await iterator.return?.();
    },
  };
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
