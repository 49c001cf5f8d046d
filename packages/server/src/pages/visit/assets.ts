import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { AssetUrls } from '../views/index.js';
import { type Encoding, encodingFor } from './encoding.js';

const folder = new URL('../assets/', import.meta.url);

interface Asset {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly encoded: Readonly<Record<Encoding, Buffer>>;
}

const mediaTypeOf = (name: string): string | undefined =>
  name.endsWith('.css') ? 'text/css' : name.endsWith('.client.js') ? 'text/javascript' : undefined;

/** All of them; they are read and compressed once in a process. */
let loading: Promise<readonly Asset[]> | undefined;

async function load(): Promise<readonly Asset[]> {
  const names = (await readdir(folder)).sort();
  const assets = names.map(async (name) => {
    const mediaType = mediaTypeOf(name);
    if (mediaType === undefined) return [];
    const content = await readFile(new URL(name, folder));
    const [br, gzipped] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content)]);
    return [{ name, mediaType, content, encoded: { br, gzip: gzipped } }];
  });
  return (await Promise.all(assets)).flat();
}

/**
 * Serves the style and the scripts of the pages, in a folder named by the content of them all: browsers keep them, and
 * scripts find each other beside them. Each is as small as the browser takes it.
 */
export async function serveAssets(app: FastifyInstance, baseUrl: string): Promise<AssetUrls> {
  loading ??= load();
  const assets = await loading;
  const hash = createHash('sha256');
  for (const { name, content } of assets) hash.update(name).update(content);
  const path = `/assets/${hash.digest('hex').slice(0, 16)}`;
  for (const { name, mediaType, content, encoded } of assets)
    app.get(`${path}/${name}`, async (request, reply) => {
      const encoding = encodingFor(request);
      if (encoding) reply.header('Content-Encoding', encoding);
      return reply
        .headers({
          'Content-Type': `${mediaType}; charset=utf-8`,
          'Cache-Control': 'public, max-age=31536000, immutable',
          Vary: 'Accept-Encoding',
          // An application's own page may print ours, and be of another origin.
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        })
        .send(encoding ? encoded[encoding] : content);
    });
  const url = (name: string) => `${baseUrl}${path}/${name}`;
  return {
    css: url('pages.css'),
    script: url('upload.client.js'),
    columnsScript: url('columns.client.js'),
    consentScript: url('consent.client.js'),
    approvalScript: url('approval.client.js'),
    credentialsScript: url('credentials.client.js'),
    pickerWindowScript: url('picker-window.client.js'),
    chooseScript: url('choose.client.js'),
    chooseCss: url('choosing.css'),
  };
}
