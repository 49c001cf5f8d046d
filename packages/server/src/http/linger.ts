import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

export interface LingerLimits {
  /** What is read after the answer, and thrown away. */
  readonly maxBytes: number;
  readonly maxMs: number;
  /** Between two pieces of the rest. */
  readonly maxSilenceMs: number;
  /** While the server stops. */
  readonly maxMsWhenStopping: number;
}

/** A refused file may be a little larger than the largest that is taken, and its person on a slow line. */
const usual: LingerLimits = {
  maxBytes: 100_000_000,
  maxMs: 60_000,
  maxSilenceMs: 5_000,
  maxMsWhenStopping: 1_000,
};

/**
 * Closes connections in a way that lets clients read an answer that came before they had sent everything (RFC 9112
 * §9.6). A connection that is closed with something unread on it is reset, and a reset takes the answer away again. So
 * the rest is read and thrown away, within limits.
 */
export class Linger {
  readonly #limits: LingerLimits;
  readonly #lingering = new Map<Socket, Lingering>();
  #isStopping = false;

  constructor(limits: Partial<LingerLimits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /** Lets every connection of `server` that is to be closed after an answer linger while its request is not complete. */
  watch(server: Server): void {
    const requests = new WeakMap<Socket, IncomingMessage>();
    server.on('connection', (socket: Socket) => {
      const close = socket.destroySoon.bind(socket);
      // Node calls it once an answer that says `Connection: close` has been handed to the system.
      socket.destroySoon = () => {
        const request = requests.get(socket);
        if (!request || request.complete) return close();
        this.linger(socket);
        request.once('close', close);
        // Whoever read it may have stopped in the middle.
        request.resume();
      };
    });
    server.prependListener('request', (request: IncomingMessage) => {
      requests.set(request.socket, request);
    });
  }

  has(socket: Socket): boolean {
    return this.#lingering.has(socket);
  }

  /** Ends our side of a connection; the other side is read on for a while. */
  linger(socket: Socket): void {
    if (socket.destroyed || this.has(socket)) return;
    const lingering = new Lingering(socket, this.#limits);
    this.#lingering.set(socket, lingering);
    socket.once('close', () => this.#lingering.delete(socket));
    if (this.#isStopping) lingering.hurry();
  }

  /** Lets no connection linger for long any more. */
  stop(): void {
    this.#isStopping = true;
    for (const lingering of this.#lingering.values()) lingering.hurry();
  }
}

/** Between looks at what has arrived. */
const lookMs = 100;

class Lingering {
  readonly #startedAt = performance.now();
  readonly #readBefore: number;
  #read: number;
  #heardAt = this.#startedAt;
  #until: number;

  constructor(
    private readonly socket: Socket,
    private readonly limits: LingerLimits,
  ) {
    this.#readBefore = socket.bytesRead;
    this.#read = socket.bytesRead;
    this.#until = this.#startedAt + limits.maxMs;
    const looks = setInterval(() => this.#look(), lookMs);
    socket.once('close', () => clearInterval(looks));
    socket.end();
  }

  hurry(): void {
    this.#until = Math.min(this.#until, performance.now() + this.limits.maxMsWhenStopping);
  }

  #look(): void {
    const { maxBytes, maxSilenceMs } = this.limits;
    const now = performance.now();
    const { bytesRead } = this.socket;
    if (bytesRead > this.#read) this.#heardAt = now;
    this.#read = bytesRead;
    const isExpired =
      now > this.#until || now - this.#heardAt > maxSilenceMs || bytesRead - this.#readBefore > maxBytes;
    if (isExpired) this.socket.destroy();
  }
}

/** Whether a request has a body that has not arrived yet (RFC 9112 §6). */
export const isArriving = ({ headers, complete }: IncomingMessage): boolean =>
  !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
