import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseSocketUrl, socketOf, socketUrl } from './socket-url.js';

/** Stands between a node and its database, and meddles with what the node is told of steps; everything else goes through. */
export interface FeedProxy {
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** From now on notifications arrive so much later, and answers to questions do not. */
  delay(ms: number): void;
  /** The next notification never arrives. */
  dropNext(): void;
  /** Breaks the connections that listen. */
  breakOff(): void;
  /** Nothing goes through on connections that listen, and nothing says so; until `speak`. */
  fallSilent(): void;
  speak(): void;
  close(): Promise<void>;
}

const notification = 'A'.charCodeAt(0);

/** Puts a proxy before the database of a `postgres://` URL with a Unix socket. */
export async function proxyFeed(databaseUrl: string): Promise<FeedProxy> {
  const target = parseSocketUrl(databaseUrl);
  const directory = await mkdtemp(path.join(tmpdir(), 'bb-feed-'));
  const before = { ...target, host: directory };
  const sockets = new Set<Socket>();
  const feeds = new Set<Socket>();
  let [delayMs, toDrop, isSilent] = [0, 0, false];

  function meddle(front: Socket, message: Buffer): void {
    if (isSilent) return;
    if (message[0] !== notification) front.write(message);
    else if (toDrop > 0) toDrop--;
    else if (delayMs === 0) front.write(message);
    else setTimeout(() => front.write(message), delayMs);
  }

  const server = createServer((front) => {
    const back = connect(socketOf(target));
    let isFeed = false;
    let rest: Buffer = Buffer.alloc(0);
    front.on('data', (chunk: Buffer) => {
      if (chunk.includes('bookbridge feed')) {
        isFeed = true;
        feeds.add(front);
      }
      if (!isFeed || !isSilent) back.write(chunk);
    });
    back.on('data', (chunk: Buffer) => {
      if (!isFeed) {
        front.write(chunk);
        return;
      }
      rest = Buffer.concat([rest, chunk]);
      for (let length = lengthOf(rest); length <= rest.length; length = lengthOf(rest)) {
        meddle(front, rest.subarray(0, length));
        rest = rest.subarray(length);
      }
    });
    for (const [socket, other] of [
      [front, back],
      [back, front],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        feeds.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(socketOf(before), resolve));
  return {
    url: socketUrl(before),
    delay(ms) {
      delayMs = ms;
    },
    dropNext() {
      toDrop++;
    },
    breakOff() {
      for (const feed of feeds) feed.destroy();
    },
    fallSilent() {
      isSilent = true;
    },
    speak() {
      isSilent = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}

/** Of a message of the server (PostgreSQL, frontend/backend protocol): a byte for its kind, four for its length. */
const lengthOf = (bytes: Buffer): number =>
  bytes.length < 5 ? Number.POSITIVE_INFINITY : 1 + bytes.readInt32BE(1);
