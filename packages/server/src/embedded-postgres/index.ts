import { installedPackage } from './binaries.js';
import { defaultElsewhere } from './home.js';
import { type EmbeddedServer, type EmbeddedServerOptions, start } from './start.js';

export type { PgConnection } from './connection.js';
export { EmbeddedServerError, type EmbeddedServerErrorCode } from './error.js';
export { findEmbeddedServer } from './find.js';
export type { EmbeddedServer, EmbeddedServerOptions } from './start.js';

/**
 * Starts the private PostgreSQL of a data directory, which is created when it is not there. One process owns it: throws
 * an `EmbeddedServerError` when another does, or when it cannot be started, with one sentence that says what to do.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  return await start(options, { packageRoot: installedPackage(), elsewhere: defaultElsewhere });
}
