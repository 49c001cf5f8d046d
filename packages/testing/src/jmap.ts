import { jmap, jmapPassword } from '@bookbridge/sandbox';
import { type SandboxedOptions, type ServiceWithSandbox, startWithSandbox } from './sandboxed.js';

/** Settings that put a sandbox in the place of a JMAP server. */
export const jmapAt = (url: string): Record<string, string> => ({
  BOOKBRIDGE_JMAP_URL: `${url}/jmap`,
});

export const startWithJmap = (given?: SandboxedOptions): Promise<ServiceWithSandbox> =>
  startWithSandbox(jmapAt, given);

/** The whole address of an account, which its person signs in with. */
export const jmapAddress = (name: string): string => `${name}@${jmap.accounts.domain}`;

/** What the person of an account types. */
export const jmapTyped = (name: string) => ({ username: jmapAddress(name), password: jmapPassword });
