import { emailOf, type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { applicationName } from '../application/invitely.js';

/** How Invitely is registered at the sandbox's Google, which guards nothing. */
const client = { id: 'invitely.apps.sandbox.example', secret: 'sandbox-secret', name: applicationName };

/** Starts the sandbox, whose Google sends people back to the service that is about to run. */
export function startDevSandbox(port: number, serviceUrl: string): Promise<Sandbox> {
  return startSandbox({ port, clients: [{ ...client, redirectUris: [`${serviceUrl}/auth`] }] });
}

/** The settings that put it in Google's place. */
export function googleSettings(sandboxUrl: string): Record<string, string> {
  const google = `${sandboxUrl}/google`;
  return {
    BOOKBRIDGE_GOOGLE_CLIENT_ID: client.id,
    BOOKBRIDGE_GOOGLE_CLIENT_SECRET: client.secret,
    // All that there is to be seen, also of what people leave unticked.
    BOOKBRIDGE_GOOGLE_CONSENT: 'all',
    BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: google,
    BOOKBRIDGE_GOOGLE_OAUTH_URL: google,
    BOOKBRIDGE_GOOGLE_PEOPLE_URL: google,
  };
}

/** The page of an import by way of the sandbox, where an account is chosen already when the service asks for one. */
export function withAccount(sandboxUrl: string, account: string, url: string): string {
  return `${sandboxUrl}/google/_sandbox/choose?${new URLSearchParams({ account: emailOf(account), continue: url })}`;
}
