import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Hands requests to several nodes in turn, as a proxy in front of them does. */
export interface Balancer {
  readonly url: string;
  /** The nodes that said they were ready when they were last asked. */
  ready(): readonly string[];
  stop(): Promise<void>;
}

/** Between looks at whether nodes are ready. */
const lookMs = 100;

/** A connection that is kept may be closed just when the next request is on its way. */
const notKept = { connection: 'close' };

/** A node that takes longer to say so is not ready. */
const maxLookMs = 1000;

/** How long a request waits for a node that is ready. */
const maxWaitMs = 15_000;

/**
 * Starts a balancer on 127.0.0.1 over the nodes that `nodes` gives at each look. A request goes to a node that is ready; to
 * another one when it takes no connection, since nothing was sent then; and is answered 502 when the connection breaks later.
 */
export async function startBalancer(nodes: () => readonly string[], port = 0): Promise<Balancer> {
  let [ready, next, isStopped]: [readonly string[], number, boolean] = [[], 0, false];
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  async function look(): Promise<void> {
    const looks = nodes().map(async (node) => ((await isReadyNow(node)) ? [node] : []));
    ready = (await Promise.all(looks)).flat();
  }

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    incoming.on('error', () => undefined);
    for (const until = performance.now() + maxWaitMs; performance.now() < until; ) {
      const [node] = ready.slice(next++ % Math.max(1, ready.length));
      if (node === undefined) await sleep(lookMs / 2);
      else if (await passTo(node, incoming, outgoing)) return;
      else ready = ready.filter((other) => other !== node);
    }
    outgoing.writeHead(503, notKept).end();
  }

  const looking = (async () => {
    while (!isStopped) {
      await look();
      await sleep(lookMs);
    }
  })();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ready: () => ready,
    async stop() {
      isStopped = true;
      await looking;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function isReadyNow(node: string): Promise<boolean> {
  try {
    const answer = await fetch(`${node}/readyz`, { signal: AbortSignal.timeout(maxLookMs) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** False when the node takes no connection; else the request has been answered, or broken off. */
function passTo(node: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url, headers } = incoming;
    let isConnected = false;
    const passed = request(new URL(url ?? '/', node), {
      method,
      headers: { ...headers, ...notKept },
      agent: false,
    });
    passed.once('socket', (socket: Socket) =>
      socket.once('connect', () => {
        isConnected = true;
        incoming.pipe(passed);
      }),
    );
    passed.on('error', () => {
      if (!isConnected) return resolve(false);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502, notKept).end();
      resolve(true);
    });
    passed.once('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...notKept });
      answer.on('error', () => outgoing.destroy());
      answer.on('aborted', () => outgoing.destroy());
      answer.pipe(outgoing);
      resolve(true);
    });
    outgoing.once('close', () => passed.destroy());
  });
}
