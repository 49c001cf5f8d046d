import type { FastifyInstance } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Demo } from '../../imports/begin.js';
import type { DemoImport } from '../../imports/demo-import.js';
import { eventStream } from '../event-stream.js';
import { RequestsCard } from './pages/access-card.js';
import { ImportArticle, keyOf, stageInWords } from './pages/import-article.js';

/** Streams every change of an import to the page, as the HTML that shows it. */
export function serveLive(app: FastifyInstance, { invitely, imports, signal }: Demo): void {
  const messageOf = (it: DemoImport, isNew: boolean) =>
    JSON.stringify({
      key: keyOf(it),
      html: renderToString(<ImportArticle it={it} isOpen={isNew} />),
      requests: renderToString(<RequestsCard access={invitely.access} newest={imports.list()[0]} />),
      // Said aloud by screen readers, so only what changes now.
      status: isNew ? `${it.sourceName}: ${stageInWords(it)}` : '',
    });

  app.get('/developers/live', (_, reply) =>
    eventStream(reply, signal, (send) => {
      send(JSON.stringify(imports.list().map(keyOf)), 'hello');
      for (const it of imports.list().reverse()) send(messageOf(it, false));
      return imports.subscribe((it) => send(messageOf(it, true)));
    }),
  );
}
