import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { transformWithOxc } from 'vite';
import { afterAll } from 'vitest';

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

const assets = new URL('../../src/pages/assets/', import.meta.url);

/** Serves the style sheet, the scripts and whatever `handler` says, until the test file is done. Gives its origin. */
export async function servePages(handler: Handler): Promise<string> {
  const files = new Map([
    [
      '/assets/pages.css',
      { type: 'text/css', content: await readFile(new URL('pages.css', assets), 'utf8') },
    ],
    ...(await Promise.all(
      (
        await readdir(assets)
      )
        .filter((name) => name.endsWith('.client.ts'))
        .map(
          async (name) =>
            [
              `/assets/${name.replace(/ts$/, 'js')}`,
              { type: 'text/javascript', content: await compiled(name) },
            ] as const,
        ),
    )),
  ]);
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', contentSecurityPolicy);
    const file = files.get(request.url ?? '');
    if (!file) return handler(request, response);
    // A page may be printed by another site, and browsers ask for modules of other origins by CORS.
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', file.type);
    response.end(file.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function compiled(name: string): Promise<string> {
  const source = await readFile(new URL(name, assets), 'utf8');
  return (await transformWithOxc(source, name)).code;
}

export function answerHtml(response: ServerResponse, html: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
