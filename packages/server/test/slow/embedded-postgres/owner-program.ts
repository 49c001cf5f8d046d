import { createInterface } from 'node:readline';
import pg from 'pg';
import { EmbeddedServerError } from '../../../dist/embedded-postgres/error.js';
import { findEmbeddedServer } from '../../../dist/embedded-postgres/find.js';
import { start } from '../../../dist/embedded-postgres/start.js';

/** What `owner-process.ts` runs in a process of its own: one job, told as JSON lines on standard output. */
export type Job =
  | { kind: 'own'; dataDir: string; packageRoot: string; elsewhere: string }
  | { kind: 'find'; dataDir: string }
  | { kind: 'connect'; host: string; user: string };

export type Report =
  | { kind: 'done'; host?: string | undefined }
  | { kind: 'refused'; code: string; sentence: string };

async function work(job: Job): Promise<void> {
  switch (job.kind) {
    case 'own': {
      const server = await start({ dataDir: job.dataDir }, job);
      tell({ kind: 'done', host: server.connection.host });
      for await (const _ of createInterface({ input: process.stdin })) break;
      return await server.stop();
    }
    case 'find':
      return tell({ kind: 'done', host: (await findEmbeddedServer(job.dataDir))?.host });
    case 'connect': {
      const client = new pg.Client({ host: job.host, user: job.user, database: 'postgres' });
      await client.connect();
      await client.end();
      return tell({ kind: 'done' });
    }
  }
}

function tell(report: Report): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

try {
  await work(JSON.parse(process.argv[2] ?? ''));
} catch (error) {
  const code = error instanceof EmbeddedServerError ? error.code : String(Object(error).code);
  tell({ kind: 'refused', code, sentence: error instanceof Error ? error.message : String(error) });
}
process.exit();
