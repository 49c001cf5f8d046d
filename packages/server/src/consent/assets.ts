import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

export interface AssetUrls {
  readonly css: string;
  readonly script: string;
  readonly columnsScript: string;
  readonly skippedScript: string;
  readonly consentScript: string;
}

const asset = (name: string, type: string) => ({
  url: new URL(`./assets/${name}`, import.meta.url),
  type: `${type}; charset=utf-8`,
});

const files = {
  css: asset('pages.css', 'text/css'),
  script: asset('upload.client.js', 'text/javascript'),
  columnsScript: asset('columns.client.js', 'text/javascript'),
  skippedScript: asset('skipped.client.js', 'text/javascript'),
  consentScript: asset('consent.client.js', 'text/javascript'),
};

/** Serves the style and the scripts of the pages, under names made from their content so that browsers keep them. */
export async function serveAssets(app: FastifyInstance, baseUrl: string): Promise<AssetUrls> {
  const serve = async ({ url, type }: { url: URL; type: string }): Promise<string> => {
    const content = await readFile(url);
    const name = `${createHash('sha256').update(content).digest('hex').slice(0, 16)}-${url.pathname.split('/').at(-1)}`;
    app.get(`/assets/${name}`, async (_, reply) =>
      reply
        .headers({
          'Content-Type': type,
          'Cache-Control': 'public, max-age=31536000, immutable',
          'X-Content-Type-Options': 'nosniff',
          // An application's own page may print ours, and be of another origin.
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        })
        .send(content),
    );
    return `${baseUrl}/assets/${name}`;
  };
  return {
    css: await serve(files.css),
    script: await serve(files.script),
    columnsScript: await serve(files.columnsScript),
    skippedScript: await serve(files.skippedScript),
    consentScript: await serve(files.consentScript),
  };
}
