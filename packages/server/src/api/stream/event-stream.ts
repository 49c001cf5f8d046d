import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ImportKey } from '../../model/import.js';
import type { ImportFeed } from '../../storage/import-feed.js';

/** Proxies close what has been silent for a minute; it also shows who has gone. */
const beatMs = 15_000;

/** Steps that follow each other closely are told as one. */
const restMs = 200;

/** More streams of one import than that are nobody's everyday: a page has one, and perhaps a few tabs. */
const maxOfImport = 20;

/** What is sent of an import as it is now, and whether nothing comes after it. */
export interface Told {
  readonly data: string;
  readonly isLast: boolean;
}

/** Streams that are open at this node; they end when it stops. */
export class EventStreams {
  readonly #open = new Set<() => void>();
  readonly #ofImport = new Map<ImportKey, number>();

  constructor(private readonly feed: ImportFeed) {}

  /**
   * Sends how an import stands, now and after each step, until `look` says that it was the last one or gives `undefined`, or
   * the client goes (HTML standard, server-sent events). What is the same as before is not sent again. The headers that were
   * set at `reply` go along; events are numbered on from the one that the client has heard last. False where the import has too many streams already: then nothing was sent.
   */
  send(
    { headers }: FastifyRequest,
    reply: FastifyReply,
    key: ImportKey,
    event: string,
    look: () => Promise<Told | undefined>,
  ): boolean {
    if ((this.#ofImport.get(key) ?? 0) >= maxOfImport) return false;
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that gather answers would hold it back.
      'X-Accel-Buffering': 'no',
    });
    raw.flushHeaders();
    const heard = Number(/^\d{1,15}$/.exec(String(headers['last-event-id']))?.[0] ?? 0);
    const stream = new Stream(raw, event, heard, look);
    const unfollow = this.feed.follow(key, () => stream.tell());
    const beat = setInterval(() => stream.beat(), beatMs);
    const end = () => stream.end();
    this.#open.add(end);
    this.#count(key, 1);
    raw.once('close', () => {
      clearInterval(beat);
      unfollow();
      stream.end();
      this.#open.delete(end);
      this.#count(key, -1);
    });
    stream.tell();
    return true;
  }

  #count(key: ImportKey, change: 1 | -1): void {
    const count = (this.#ofImport.get(key) ?? 0) + change;
    if (count === 0) this.#ofImport.delete(key);
    else this.#ofImport.set(key, count);
  }

  endAll(): void {
    for (const end of this.#open) end();
  }
}

type Raw = FastifyReply['raw'];

class Stream {
  #isLooking = false;
  #isStale = false;
  #isOver = false;
  #sent = '';

  constructor(
    private readonly raw: Raw,
    private readonly event: string,
    private number: number,
    private readonly look: () => Promise<Told | undefined>,
  ) {}

  /** Something may have changed. While it is looked at, further steps only say to look once more. */
  tell(): void {
    this.#isStale = true;
    if (this.#isLooking || this.#isOver) return;
    this.#isLooking = true;
    void this.#lookAll();
  }

  /** Looks as well: a step may have gone unheard. */
  beat(): void {
    if (this.#isOver) return;
    this.raw.write(': \n\n');
    this.tell();
  }

  end(): void {
    this.#isOver = true;
    this.raw.end();
  }

  async #lookAll(): Promise<void> {
    while (this.#isStale && !this.#isOver) {
      this.#isStale = false;
      try {
        this.#send(await this.look());
      } catch {
        // Whoever comes again is told why.
        this.end();
      }
      if (!this.#isOver) await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    this.#isLooking = false;
    // A step that came while it rested.
    if (this.#isStale) this.tell();
  }

  #send(told: Told | undefined): void {
    if (this.#isOver) return;
    if (told && told.data !== this.#sent) {
      this.#sent = told.data;
      this.number++;
      this.raw.write(`id: ${this.number}\nevent: ${this.event}\ndata: ${told.data}\n\n`);
    }
    if (!told || told.isLast) this.end();
  }
}
