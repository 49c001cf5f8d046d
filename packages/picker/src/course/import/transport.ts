/** How the picker speaks with the service once an import has been begun. */
import type { WireContact } from '../../contact/from-wire.js';
import type { WireBook } from '../../stub/cache.js';
import { ask, forgetImport } from './ask.js';
import type { Told } from './machine.js';

export type Watched =
  | { readonly kind: 'told'; readonly told: Told }
  /** Nothing of it has arrived at the service yet. */
  | { readonly kind: 'unknown' }
  /** It is no longer there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'offline' };

export type Fetched =
  | { readonly kind: 'arrived'; readonly book: WireBook }
  | { readonly kind: 'refused'; readonly triesLeft: number }
  | { readonly kind: 'notReady' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'offline' };

export type Gathered =
  | { readonly kind: 'gathered'; readonly contacts: readonly WireContact[] }
  | Extract<Fetched, { kind: 'refused' }>
  | { readonly kind: 'nothing' };

export interface Transport {
  /** Each change of the import, from how it is now to its end; asks again by itself. Ends with the signal. */
  watch(signal: AbortSignal): AsyncGenerator<Watched>;
  contacts(release: string, signal: AbortSignal): Promise<Fetched>;
  /** Those who have been read from `from` on, while more are on their way; nothing where that is not to be had. */
  gathered(release: string, from: number, signal: AbortSignal): Promise<Gathered>;
  /** Ends the import and destroys what there is of it. Never throws. */
  forget(): Promise<void>;
}

const againMs = 1_000;
/** The form of the window is on its way. */
const soonMs = 200;
/** Proxies may hold a stream back until it ends; whatever breaks twice is asked for instead. */
const maxBrokenStreams = 2;

export function makeTransport(baseUrl: string, token: string): Transport {
  async function* watch(signal: AbortSignal): AsyncGenerator<Watched> {
    let lastId = '';
    let broken = 0;
    while (!signal.aborted) {
      const isStreaming = broken < maxBrokenStreams;
      let isBroken = false;
      let restMs = againMs;
      try {
        const headers: Record<string, string> = {
          Accept: isStreaming ? 'text/event-stream' : 'application/json',
        };
        if (lastId !== '') headers['Last-Event-ID'] = lastId;
        const response = await ask(baseUrl, token, 'events', { headers, signal });
        const type = response.headers.get('content-type') ?? '';
        if (response.status === 204) {
          restMs = soonMs;
          yield { kind: 'unknown' };
        } else if (response.status === 410) yield { kind: 'gone' };
        else if (!response.ok) yield { kind: 'offline' };
        else if (response.body && type.startsWith('text/event-stream')) {
          for await (const { id, data } of eventsOf(response.body)) {
            lastId = id;
            broken = 0;
            yield { kind: 'told', told: JSON.parse(data) as Told };
          }
          // It ends by itself when the import is over, and its reader has stopped asking then.
          isBroken = true;
        } else yield { kind: 'told', told: (await response.json()) as Told };
      } catch {
        if (signal.aborted) return;
        isBroken = true;
        yield { kind: 'offline' };
      }
      if (isBroken) broken += 1;
      await pause(restMs, signal);
    }
  }

  async function askFor(path: string, release: string, signal: AbortSignal) {
    const headers: Record<string, string> = release === '' ? {} : { 'Bookbridge-Release': release };
    const response = await ask(baseUrl, token, path, { headers, signal });
    return { response, body: await response.json().catch(() => undefined) };
  }

  async function contacts(release: string, signal: AbortSignal): Promise<Fetched> {
    try {
      const { response, body } = await askFor('contacts', release, signal);
      if (response.status === 403) return refused(body);
      if (response.status === 409) return { kind: 'notReady' };
      if (response.status === 404 || response.status === 410) return { kind: 'gone' };
      if (!response.ok || !Array.isArray(body?.contacts)) return { kind: 'offline' };
      return {
        kind: 'arrived',
        book: {
          contacts: body.contacts as WireContact[],
          owner: (body.contacts_owner as WireContact | undefined) ?? null,
          importId: body.import_id,
          token,
        },
      };
    } catch {
      return { kind: 'offline' };
    }
  }

  async function gathered(release: string, from: number, signal: AbortSignal): Promise<Gathered> {
    try {
      const { response, body } = await askFor(`contacts?from=${from}`, release, signal);
      if (response.status === 403) return refused(body);
      // Whatever is complete has another order, and fewer people in it.
      const isPart = response.ok && body?.complete === false && Array.isArray(body.contacts);
      return isPart ? { kind: 'gathered', contacts: body.contacts } : { kind: 'nothing' };
    } catch {
      return { kind: 'nothing' };
    }
  }

  return { watch, contacts, gathered, forget: () => forgetImport(baseUrl, token) };
}

const refused = (body: { error?: { tries_left?: number } } | undefined) =>
  ({ kind: 'refused', triesLeft: body?.error?.tries_left ?? 0 }) as const;

/** The events of a stream that have data. */
async function* eventsOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly id: string; readonly data: string }> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let text = '';
  let id = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text = (text + value).replaceAll('\r\n', '\n');
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        id = fieldOf(lines, 'id')[0] ?? id;
        const data = fieldOf(lines, 'data').join('\n');
        if (data !== '') yield { id, data };
      }
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

const fieldOf = (lines: readonly string[], name: string): string[] =>
  lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).replace(/^ /, ''));

/** Waits, but not beyond the signal. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
