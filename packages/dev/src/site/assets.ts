import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const site = fileURLToPath(new URL('.', import.meta.url));

/** What lies beside the code for browsers, by how its name ends. */
const types = [
  ['.client.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
] as const;

/** Where a page finds a file that lies below the site's code, as in `invitely/assets/invitely.css`. */
export const assetUrl = (file: string): string => `/assets/${file}`;

/** Serves the styles, pictures and scripts of all pages, at paths that let scripts find each other as they are compiled. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  for (const file of await readdir(site, { recursive: true })) {
    const type = types.find(([ending]) => file.endsWith(ending))?.[1];
    if (type === undefined) continue;
    const content = await readFile(path.join(site, file));
    app.get(assetUrl(file.split(path.sep).join('/')), (_, reply) =>
      // Another version may run here tomorrow, at the same address.
      reply.headers({ 'Content-Type': type, 'Cache-Control': 'no-cache' }).send(content),
    );
  }
}
