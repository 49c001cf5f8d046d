import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { AssetUrls } from '../views/index.js';
import { pageHeaders } from '../visit/headers.js';
import { bareShell } from '../visit/visit.js';
import { proxyPage, proxyPagePolicy } from './proxy-page.js';

const script = new URL('../assets/oauth-connector.classic.js', import.meta.url);

/** What makes a page of an application's own site lead to our `/auth`: a script for any page, and a page with it. */
export async function proxyRoutes(
  app: FastifyInstance,
  { baseUrl, assets }: { baseUrl: string; assets: AssetUrls },
): Promise<void> {
  const content = await readFile(script);
  const scriptUrl = `${baseUrl}/oauth-connector.js`;

  app.get('/oauth-connector.js', async (_, reply) =>
    reply
      .headers({
        'Content-Type': 'text/javascript; charset=utf-8',
        // Its address stays the same in all versions: a new one has to arrive.
        'Cache-Control': 'public, max-age=3600',
        // For pages of any site, of those that ask for it by CORS or are isolated (COEP) too.
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      .send(content),
  );

  app.get('/proxy.html', async (request, reply) => {
    const { locale, texts } = bareShell(assets, request);
    return reply
      .headers({
        ...pageHeaders(),
        'Content-Security-Policy': `${proxyPagePolicy(scriptUrl)}; frame-ancestors 'none'`,
        'Referrer-Policy': 'no-referrer',
      })
      .send(proxyPage({ locale, texts, scriptUrl }));
  });
}
