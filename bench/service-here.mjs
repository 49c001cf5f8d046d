// The service in this process, where it can be looked into.
import { applicationDefaults } from '../packages/server/dist/applications/application.js';
import { readServeConfig } from '../packages/server/dist/config/config.js';
import { startService } from '../packages/server/dist/main.js';
import { hashSecret, newDomainKey, newDomainPassword } from '../packages/server/dist/security/secrets.js';
import { insertApplication } from '../packages/server/dist/storage/applications.js';
import { freePort } from './processes.mjs';

export async function startServiceHere(dataDir, settings = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const service = await startService(
    readServeConfig({
      BOOKBRIDGE_BASE_URL: url,
      BOOKBRIDGE_PORT: String(port),
      BOOKBRIDGE_DATA_DIR: dataDir,
      BOOKBRIDGE_LOG_LEVEL: 'warn',
      ...settings,
    }),
  );
  return { service, url };
}

/** Gives the headers that its calls have. */
export async function makeApplication({ parts }) {
  const password = newDomainPassword();
  const fields = { ...applicationDefaults, name: 'Bench' };
  const { domainKey } = await insertApplication(parts.db, newDomainKey(), fields, hashSecret(password));
  return { authorization: `Basic ${Buffer.from(`${domainKey}:${password}`).toString('base64')}` };
}
