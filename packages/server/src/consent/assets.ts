import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

export interface AssetUrls {
  readonly css: string;
  readonly script: string;
  readonly consentScript: string;
}

const files = {
  css: { url: new URL('./assets/pages.css', import.meta.url), type: 'text/css; charset=utf-8' },
  script: {
    url: new URL('./assets/upload.client.js', import.meta.url),
    type: 'text/javascript; charset=utf-8',
  },
  consentScript: {
    url: new URL('./assets/consent.client.js', import.meta.url),
    type: 'text/javascript; charset=utf-8',
  },
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
    consentScript: await serve(files.consentScript),
  };
}
