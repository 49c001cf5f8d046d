import { defaultClient, type Sandbox, startSandbox } from '@bookbridge/sandbox';
import type { ApplicationFields } from '../../server/dist/applications/application.js';
import type { StartOptions } from '../../server/dist/main.js';
import { freePort, startTestService, type TestService } from './service.js';

/** A service whose Google is the sandbox. */
export interface ServiceWithGoogle extends TestService {
  readonly sandbox: Sandbox;
}

/** Settings that put a sandbox in Google's place, whose people are asked for everything. */
export const googleAt = (url: string): Record<string, string> => ({
  BOOKBRIDGE_GOOGLE_CLIENT_ID: defaultClient.id,
  BOOKBRIDGE_GOOGLE_CLIENT_SECRET: defaultClient.secret,
  BOOKBRIDGE_GOOGLE_CONSENT: 'all',
  BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: `${url}/google`,
  BOOKBRIDGE_GOOGLE_OAUTH_URL: `${url}/google`,
  BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${url}/google`,
});

/** Starts both; the waits between tries are short. `redirectUris` are registered beside the service's own. */
export async function startWithGoogle(
  given: {
    settings?: Record<string, string>;
    fields?: Partial<ApplicationFields>;
    options?: StartOptions;
    redirectUris?: string[];
    basePath?: string;
  } = {},
): Promise<ServiceWithGoogle> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}${given.basePath ?? ''}`;
  const sandbox = await startSandbox({
    port: 0,
    redirectUris: [`${baseUrl}/auth`, ...(given.redirectUris ?? [])],
  });
  const service = await startTestService(
    {
      BOOKBRIDGE_PORT: String(port),
      BOOKBRIDGE_BASE_URL: baseUrl,
      BOOKBRIDGE_BEGIN_BURST: '1000',
      BOOKBRIDGE_EVENTS_BURST: '1000',
      ...googleAt(sandbox.url),
      ...given.settings,
    },
    given.fields,
    { backOffMs: 20, ...given.options },
  );
  return {
    ...service,
    sandbox,
    async stop() {
      await service.stop();
      await sandbox.stop();
    },
  };
}
