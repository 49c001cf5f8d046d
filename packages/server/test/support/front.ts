import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived at a front. */
export interface Asked {
  readonly url: URL;
  readonly authorization: string;
  /** Resolves when whoever asked is no longer there. */
  readonly gone: Promise<void>;
}

export interface Reply {
  readonly status: number;
  /** Sent as JSON; text as it is. */
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** Gives an answer of its own, or `undefined` for that of the server behind, as soon as it may be given. */
export type Meet = (asked: Asked) => Promise<Reply | undefined> | Reply | undefined;

export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server in front of another one, `behind`, that holds requests back or answers them itself. */
export async function startFront(behind: () => string, meet: Meet): Promise<Front> {
  const server = createServer((request, response) => {
    // Whoever asked may have been killed in between: there is nobody to tell.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  async function answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked: Asked = {
      url: new URL(url, behind()),
      authorization: headers.authorization ?? '',
      gone: new Promise((resolve) => response.once('close', resolve)),
    };
    const { status, body, headers: more } = (await meet(asked)) ?? (await ask(asked));
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the server behind answers. */
export async function ask({ url, authorization }: Pick<Asked, 'url' | 'authorization'>): Promise<Reply> {
  const response = await fetch(url, { headers: { authorization } });
  return { status: response.status, body: await response.text() };
}
