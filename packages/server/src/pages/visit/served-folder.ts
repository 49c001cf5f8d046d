import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { type Encoding, encodingFor } from './encoding.js';

interface Asset {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  encoded(encoding: Encoding): Promise<Buffer>;
}

const compress: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
};

const mediaTypeOf = (name: string): string | undefined =>
  name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : undefined;

/** Those of a folder; they are read once in a process. */
const loaded = new Map<string, Promise<readonly Asset[]>>();

async function load(folder: URL, isServed: (name: string) => boolean): Promise<readonly Asset[]> {
  const names = (await readdir(folder)).filter(isServed).sort();
  const assets = names.map(async (name) => {
    const mediaType = mediaTypeOf(name);
    if (mediaType === undefined) return [];
    const content = await readFile(new URL(name, folder));
    return [{ name, mediaType, content, encoded: compressedOnce(content) }];
  });
  return (await Promise.all(assets)).flat();
}

/** Compresses when somebody asks first: all files at the start would keep it waiting for most of a second. */
function compressedOnce(content: Buffer): Asset['encoded'] {
  const done = new Map<Encoding, Promise<Buffer>>();
  return (encoding) => {
    const compressed = done.get(encoding) ?? compress[encoding](content);
    done.set(encoding, compressed);
    return compressed;
  };
}

/**
 * Serves the styles and the scripts of a folder below `path`, under a name made of the content of them all: browsers keep
 * them, and scripts find each other beside them. Each is as small as the browser takes it. Gives the whole path.
 */
export async function serveFolder(
  app: FastifyInstance,
  path: string,
  folder: URL,
  isServed: (name: string) => boolean,
): Promise<string> {
  const loading = loaded.get(folder.href) ?? load(folder, isServed);
  loaded.set(folder.href, loading);
  const assets = await loading;
  const hash = createHash('sha256');
  for (const { name, content } of assets) hash.update(name).update(content);
  const whole = `${path}/${hash.digest('hex').slice(0, 16)}`;
  for (const { name, mediaType, content, encoded } of assets)
    app.get(`${whole}/${name}`, async (request, reply) => {
      const encoding = encodingFor(request);
      if (encoding) reply.header('Content-Encoding', encoding);
      return reply
        .headers({
          'Content-Type': `${mediaType}; charset=utf-8`,
          'Cache-Control': 'public, max-age=31536000, immutable',
          Vary: 'Accept-Encoding',
          // An application's own page may have ours in it, and be of another origin.
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        })
        .send(encoding ? await encoded(encoding) : content);
    });
  return whole;
}
