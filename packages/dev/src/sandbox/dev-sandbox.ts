import { type LookAlike, type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { applicationName } from '../application/invitely.js';
import { sandboxedProviders } from './providers.js';

/** How Invitely is registered at every look-alike; the sandbox guards nothing. */
const client = { id: 'invitely.apps.sandbox.example', secret: 'sandbox-secret', name: applicationName };

/** Starts the sandbox, whose look-alikes send people back to the service that is about to run. */
export function startDevSandbox(port: number, serviceUrl: string): Promise<Sandbox> {
  return startSandbox({
    port,
    clients: [{ ...client, redirectUris: [`${serviceUrl}/auth`] }],
    lookAlikes: [
      ...new Set(sandboxedProviders.flatMap(({ lookAlike, besides = [] }) => [lookAlike, ...besides])),
    ],
  });
}

/** The settings that put it in the place of the providers. */
export function sandboxSettings(sandboxUrl: string): Record<string, string> {
  const each = sandboxedProviders.map(({ lookAlike, settings }) =>
    settings(sandboxUrl + lookAlike.path, client),
  );
  return Object.assign({}, ...each);
}

/** An account of a look-alike, by its whole address. */
export interface ChosenAccount {
  readonly lookAlike: LookAlike;
  readonly email: string;
}

/** The page of an import by way of the sandbox, where an account is chosen already when the service asks for one. */
export function withAccount(sandboxUrl: string, { lookAlike, email }: ChosenAccount, url: string): string {
  return `${sandboxUrl}${lookAlike.path}/_sandbox/choose?${new URLSearchParams({ account: email, continue: url })}`;
}
