import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type PgConnection, startEmbeddedServer } from '../../server/src/embedded-postgres/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** One server for the whole run; `createDatabase` makes a database of its own for each test file. */
    postgres: PgConnection;
  }
}

// Nothing in a test has to survive a power failure.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Starts PostgreSQL for a run of the test-suite, and gives the function that stops and removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bookbridge-test-'));
  // Under root PostgreSQL runs as somebody else, who must be able to pass.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir, settings });
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop();
    // Where the temporary directory is closed to others, the cluster lies elsewhere.
    await rm(await realpath(join(dataDir, 'postgres')), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
}
