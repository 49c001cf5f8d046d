import type { FastifyInstance } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Demo } from '../../imports/begin.js';
import type { DemoImport } from '../../imports/demo-import.js';
import { RequestsCard } from './pages/access-card.js';
import { ImportArticle, keyOf, stageInWords } from './pages/import-article.js';

/** Browsers come back by themselves when a connection broke. */
const retryMs = 1000;

/** Streams every change of an import to the page, as the HTML that shows it. */
export function serveLive(app: FastifyInstance, { invitely, imports, signal }: Demo): void {
  app.get('/developers/live', (_, reply) => {
    const { raw } = reply.hijack();
    raw.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    const send = (it: DemoImport, isNew: boolean) => {
      const newest = imports.list()[0];
      const message = {
        key: keyOf(it),
        html: renderToString(<ImportArticle it={it} isOpen={isNew} />),
        requests: renderToString(<RequestsCard access={invitely.access} newest={newest} />),
        // Said aloud by screen readers, so only what changes now.
        status: isNew ? `${it.sourceName}: ${stageInWords(it)}` : '',
      };
      raw.write(`data: ${JSON.stringify(message)}\n\n`);
    };
    raw.write(`retry: ${retryMs}\nevent: hello\ndata: ${JSON.stringify(imports.list().map(keyOf))}\n\n`);
    for (const it of imports.list().reverse()) send(it, false);
    const unsubscribe = imports.subscribe((it) => send(it, true));
    const end = () => raw.end();
    signal.addEventListener('abort', end, { once: true });
    raw.once('close', () => {
      unsubscribe();
      signal.removeEventListener('abort', end);
    });
  });
}
