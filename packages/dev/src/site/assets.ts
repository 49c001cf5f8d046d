import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const scripts = ['main', 'copy', 'countdown', 'live', 'sync', 'window'].map((name) => `${name}.client.js`);

const assetUrl = (name: string) => new URL(`./assets/${name}`, import.meta.url);

/** Serves the style, which is that of Bookbridge's pages and some of its own, and the scripts as they are compiled. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  const pagesCss = await readFile(new URL(import.meta.resolve('bookbridge/pages.css')), 'utf8');
  const demoCss = await readFile(assetUrl('demo.css'), 'utf8');
  serve(app, 'demo.css', 'text/css; charset=utf-8', `${pagesCss}\n${demoCss}`);
  for (const name of scripts)
    serve(app, name, 'text/javascript; charset=utf-8', await readFile(assetUrl(name), 'utf8'));
}

function serve(app: FastifyInstance, name: string, type: string, content: string): void {
  app.get(`/assets/${name}`, (_, reply) =>
    // Another version may run here tomorrow, at the same address.
    reply.headers({ 'Content-Type': type, 'Cache-Control': 'no-cache' }).send(content),
  );
}
