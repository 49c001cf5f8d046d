import { defaultClient } from '@bookbridge/sandbox';
import { type SandboxedOptions, type ServiceWithSandbox, startWithSandbox } from './sandboxed.js';

/** A service whose Google is the sandbox. */
export type ServiceWithGoogle = ServiceWithSandbox;

/** Settings that put a sandbox in Google's place, whose people are asked for everything. */
export const googleAt = (url: string): Record<string, string> => ({
  BOOKBRIDGE_GOOGLE_CLIENT_ID: defaultClient.id,
  BOOKBRIDGE_GOOGLE_CLIENT_SECRET: defaultClient.secret,
  BOOKBRIDGE_GOOGLE_CONSENT: 'all',
  BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: `${url}/google`,
  BOOKBRIDGE_GOOGLE_OAUTH_URL: `${url}/google`,
  BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${url}/google`,
});

export const startWithGoogle = (given?: SandboxedOptions): Promise<ServiceWithGoogle> =>
  startWithSandbox(googleAt, given);
