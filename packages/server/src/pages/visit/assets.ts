import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { AssetUrls } from '../views/index.js';

const folder = new URL('../assets/', import.meta.url);

const typeOf = (name: string): string | undefined =>
  name.endsWith('.css') ? 'text/css' : name.endsWith('.client.js') ? 'text/javascript' : undefined;

/**
 * Serves the style and the scripts of the pages, in a folder named by the content of them all: browsers keep them, and
 * scripts find each other beside them.
 */
export async function serveAssets(app: FastifyInstance, baseUrl: string): Promise<AssetUrls> {
  const names = (await readdir(folder)).filter((name) => typeOf(name) !== undefined).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(new URL(name, folder)) })),
  );
  const hash = createHash('sha256');
  for (const { name, content } of files) hash.update(name).update(content);
  const path = `/assets/${hash.digest('hex').slice(0, 16)}`;
  for (const { name, content } of files)
    app.get(`${path}/${name}`, async (_, reply) =>
      reply
        .headers({
          'Content-Type': `${typeOf(name)}; charset=utf-8`,
          'Cache-Control': 'public, max-age=31536000, immutable',
          // An application's own page may print ours, and be of another origin.
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        })
        .send(content),
    );
  const url = (name: string) => `${baseUrl}${path}/${name}`;
  return {
    css: url('pages.css'),
    script: url('upload.client.js'),
    columnsScript: url('columns.client.js'),
    consentScript: url('consent.client.js'),
    approvalScript: url('approval.client.js'),
    credentialsScript: url('credentials.client.js'),
    chooseScript: url('choose.client.js'),
    chooseCss: url('choosing.css'),
  };
}
