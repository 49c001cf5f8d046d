import { type Sandbox, startSandbox } from '@bookbridge/sandbox';
import type { ApplicationFields } from '../../server/dist/applications/application.js';
import type { StartOptions } from '../../server/dist/main.js';
import type { Dns } from '../../server/dist/outbound/dns/dns.js';
import { freePort, startTestService, type TestService } from './service.js';

/** A service whose providers are the sandbox. */
export interface ServiceWithSandbox extends TestService {
  readonly sandbox: Sandbox;
}

export interface SandboxedOptions {
  readonly settings?: Record<string, string>;
  readonly fields?: Partial<ApplicationFields>;
  readonly options?: StartOptions;
  /** What domains say of their servers, now that it is known where the sandbox is. */
  readonly dnsAt?: (url: string) => Dns;
  /** Registered beside the service's own. */
  readonly redirectUris?: readonly string[];
  readonly basePath?: string;
}

/** Starts both, with the settings that put the sandbox in a provider's place; the waits between tries are short. */
export async function startWithSandbox(
  settingsAt: (url: string) => Record<string, string>,
  given: SandboxedOptions = {},
): Promise<ServiceWithSandbox> {
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
      ...settingsAt(sandbox.url),
      ...given.settings,
    },
    given.fields,
    { backOffMs: 20, ...(given.dnsAt && { dns: given.dnsAt(sandbox.url) }), ...given.options },
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
