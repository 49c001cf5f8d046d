import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atFileEnd } from '@bookbridge/testing/file-end';

/** What the service sends with every page. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data: https:",
  "form-action 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const assets = new URL('../../dist/pages/assets/', import.meta.url);

const typeOf = (name: string) => (name.endsWith('.css') ? 'text/css' : 'text/javascript');

/** Serves the styles, the scripts and whatever `handler` says, until the test file is done. Gives its origin. */
export async function servePages(handler: Handler): Promise<string> {
  const names = (await readdir(assets)).filter((name) => /\.css$|\.client\.js$/.test(name));
  const files = new Map<string, { type: string; content: string }>(
    await Promise.all(
      names.map(async (name) => {
        const content = await readFile(new URL(name, assets), 'utf8');
        return [`/assets/${name}`, { type: typeOf(name), content }] as const;
      }),
    ),
  );
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', contentSecurityPolicy);
    const file = files.get(request.url ?? '');
    if (!file) return handler(request, response);
    // A page may be printed by another site, and browsers ask for modules of other origins by CORS.
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', file.type);
    response.end(file.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atFileEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function answerHtml(response: ServerResponse, html: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
