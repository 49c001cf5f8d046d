import { readFile } from 'node:fs/promises';
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

const assets = new URL('../../src/consent/assets/', import.meta.url);

/** Serves the style sheet, the script and whatever `handler` says, until the test file is done. Gives its origin. */
export async function servePages(handler: Handler): Promise<string> {
  const css = await readFile(new URL('pages.css', assets), 'utf8');
  const source = await readFile(new URL('upload.client.ts', assets), 'utf8');
  const { code } = await transformWithOxc(source, 'upload.client.ts');
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', contentSecurityPolicy);
    if (request.url === '/assets/pages.css') return response.setHeader('content-type', 'text/css').end(css);
    if (request.url === '/assets/upload.client.js') {
      return response.setHeader('content-type', 'text/javascript').end(code);
    }
    return handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
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
