import { createServer } from 'node:net';
import { Writable } from 'node:stream';
import { type ApplicationFields, applicationDefaults } from '../../server/dist/applications/application.js';
import { allSettings, readServeConfig } from '../../server/dist/context/configuration.js';
import { type Service, type StartOptions, startService } from '../../server/dist/main.js';
import { type Log, makeLog } from '../../server/dist/observe/log.js';
import type { Resolve } from '../../server/dist/outbound/lookup.js';
import { hashSecret, newDomainKey, newDomainPassword } from '../../server/dist/security/secrets.js';
import { insertApplication } from '../../server/dist/storage/applications.js';
import { createDatabase } from './database.js';
import { playDns } from './dns.js';

/** An application as its developer knows it. */
export interface TestApplication {
  readonly key: string;
  readonly password: string;
  /** For `Authorization`. */
  readonly basic: string;
}

/** A service of its own, on a database of its own, as an application sees it. */
export interface TestService {
  readonly url: string;
  readonly application: TestApplication;
  readonly service: Service;
  readonly databaseUrl: string;
  /** Everything that was logged. */
  readonly logs: () => string;
  addApplication(fields?: Partial<ApplicationFields>): Promise<TestApplication>;
  /** Calls the API with the application's credentials. */
  call(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** No test may ask a provider that is there: not with made-up people either. */
const nobody = Object.fromEntries(
  Object.keys(allSettings)
    .filter((name) => /^BOOKBRIDGE_CARDDAV_\w+_URL$/.test(name))
    .map((name) => [name, 'https://nobody.invalid']),
);

export const testMasterKey = Buffer.alloc(32, 7).toString('base64');

/** Knows this machine, and no other name. */
const resolveOwn: Resolve = async (hostname) => {
  if (hostname === 'localhost') return [{ address: '127.0.0.1', family: 4 }];
  throw Object.assign(new Error(`no address of ${hostname}`), { code: 'ENOTFOUND' });
};

/** Starts a service; settings are environment variables. DNS knows nothing unless the options say so. */
export async function startTestService(
  settings: Record<string, string> = {},
  fields: Partial<ApplicationFields> = {},
  options: StartOptions = {},
): Promise<TestService> {
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_URL, drop: async () => undefined }
    : await createDatabase();
  const port = settings.BOOKBRIDGE_PORT ?? (await freePort());
  const config = readServeConfig({
    ...nobody,
    DATABASE_URL: database.url,
    BOOKBRIDGE_MASTER_KEY: testMasterKey,
    BOOKBRIDGE_BASE_URL: `http://127.0.0.1:${port}`,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_LOG_LEVEL: 'debug',
    ...settings,
  });
  const { log, text } = keptLog(config.logLevel);
  const service = await startService(config, {
    log,
    dns: playDns().dns,
    resolve: resolveOwn,
    ...options,
  });
  const addApplication = (more: Partial<ApplicationFields> = {}) =>
    makeApplication(service, { ...fields, ...more });
  const made = {
    url: config.baseUrl,
    service,
    databaseUrl: database.url,
    logs: text,
    addApplication,
    async stop() {
      await service.stop();
      await database.drop();
    },
  };
  return asApplication(made, await addApplication());
}

/** A service as another one of its applications sees it. */
export const asApplication = <Of extends Pick<TestService, 'url'>>(
  service: Of,
  application: TestApplication,
): Of & Pick<TestService, 'application' | 'call'> => ({
  ...service,
  application,
  call: (path, init = {}) =>
    fetch(service.url + path, { ...init, headers: { authorization: application.basic, ...init.headers } }),
});

async function makeApplication(
  service: Service,
  fields: Partial<ApplicationFields>,
): Promise<TestApplication> {
  const password = newDomainPassword();
  const all = {
    ...applicationDefaults,
    name: 'Invitely',
    redirect_origins: ['https://invitely.example'],
    ...fields,
  };
  const { domainKey } = await insertApplication(service.parts.db, newDomainKey(), all, hashSecret(password));
  const basic = `Basic ${Buffer.from(`${domainKey}:${password}`).toString('base64')}`;
  return { key: domainKey, password, basic };
}

/** A log of the service that is kept to be read, and what has been written to it so far. */
export function keptLog(level: string): { readonly log: Log; readonly text: () => string } {
  let text = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return { log: makeLog(level, destination), text: () => text };
}

/** Whether a node says of itself that it can do its work; fails where nothing listens. */
export async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).status === 200;
}

/** The base URL has to be known before the service listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
