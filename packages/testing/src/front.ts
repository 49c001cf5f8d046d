import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it arrived at a front. */
export interface Asked {
  /** At the server behind. */
  readonly url: URL;
  /** At the front, without its query. */
  readonly at: string;
  readonly method: string;
  readonly authorization: string;
  /** `''` when there is none. */
  readonly body: string;
  readonly contentType: string;
  /** How far below it a request of WebDAV reaches; `''` for others. */
  readonly depth: string;
  /** Resolves when whoever asked is no longer there. */
  readonly gone: Promise<void>;
}

export interface Reply {
  readonly status: number;
  /** Sent as JSON; text as it is, which is JSON unless `headers` say otherwise. */
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** An answer of the front's own, a connection that breaks, or `undefined` for what the server behind answers. */
export type Met = Reply | 'reset' | undefined;

/** Gives what is to happen, as soon as it may. */
export type Meet = (asked: Asked) => Promise<Met> | Met;

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

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET', headers } = request;
    const asked: Asked = {
      url: new URL(url, behind()),
      at: `http://${headers.host}${url.replace(/\?.*$/, '')}`,
      method,
      authorization: headers.authorization ?? '',
      body: await text(request),
      contentType: headers['content-type'] ?? '',
      depth: String(headers.depth ?? ''),
      gone: new Promise((resolve) => response.once('close', resolve)),
    };
    const met = await meet(asked);
    if (met === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const { status, body, headers: more } = met ?? (await askBehind(asked, `http://${headers.host}`));
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** Links in what it says lead to the front, too. */
  async function askBehind(asked: Asked, front: string): Promise<Reply> {
    const reply = await ask(asked);
    const { location, ...headers } = reply.headers ?? {};
    return {
      ...reply,
      headers: { ...headers, ...(location && { location: location.replace(behind(), front) }) },
      body: String(reply.body).replaceAll(behind(), front),
    };
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
export async function ask({
  url,
  authorization,
  method = 'GET',
  body = '',
  contentType = '',
  depth = '',
}: Pick<Asked, 'url' | 'authorization'> & Partial<Asked>): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(authorization && { authorization }),
      ...(contentType && { 'content-type': contentType }),
      ...(depth && { depth }),
    },
    ...(body !== '' && { body }),
    redirect: 'manual',
  });
  const kept = ['content-type', 'www-authenticate', 'retry-after', 'location'].flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(kept) };
}
