// The service in this process, where it can be looked into.
import { readServeConfig } from '../packages/server/dist/context/configuration.js';
import { startService } from '../packages/server/dist/main.js';
import { createApplication, freePort } from './processes.mjs';

/** Gives the service, its URL, and the headers that calls of an application have. */
export async function startServiceHere(dataDir, more = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    BOOKBRIDGE_BASE_URL: url,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_LOG_LEVEL: 'warn',
    ...more,
  };
  const service = await startService(readServeConfig(settings));
  return { service, url, headers: await createApplication(settings) };
}
