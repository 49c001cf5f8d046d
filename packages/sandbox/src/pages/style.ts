import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** Serves the style of the sandbox's pages. */
export async function serveStyle(app: FastifyInstance): Promise<void> {
  const css = await readFile(new URL('./assets/sandbox.css', import.meta.url), 'utf8');
  app.get('/assets/sandbox.css', async (_, reply) =>
    reply
      .headers({
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      })
      .send(css),
  );
}
