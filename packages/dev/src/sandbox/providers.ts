import type { AccountRow } from '@bookbridge/sandbox';
import { google } from './google.js';
import { microsoft } from './microsoft.js';
import type { Outcome } from './outcome.js';
import type { SandboxedProvider } from './sandboxed-provider.js';
import { aol, yahoo } from './yahoo.js';

/** Every provider that the sandbox plays for the demo: a line each. */
export const sandboxedProviders: readonly SandboxedProvider[] = [google, microsoft, yahoo, aol];

/** The provider at which people of a source agree; `undefined` for a source that takes files. */
export const providerOfSource = (code: string): SandboxedProvider | undefined =>
  sandboxedProviders.find(({ sources }) => sources.includes(code));

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** Their names in a sentence, as in `Google, Microsoft, Yahoo, and AOL`. */
export const providerNames: string = listed.format(sandboxedProviders.map(({ lookAlike }) => lookAlike.name));

/** An account of the sandbox whose import the demo begins with one button. */
export interface Trial {
  readonly provider: SandboxedProvider;
  readonly account: AccountRow;
  readonly email: string;
  readonly outcome: Outcome;
}

/** What is to be tried with an account; `undefined` when nothing is known of it. */
export function trialOf(provider: SandboxedProvider, account: AccountRow): Trial | undefined {
  const outcome = provider.outcomes[account.name];
  return outcome && { provider, account, email: provider.lookAlike.accounts.emailOf(account.name), outcome };
}

const trials = sandboxedProviders
  .flatMap((provider) => provider.lookAlike.accounts.rows.map((account) => trialOf(provider, account)))
  .filter((trial) => trial !== undefined);

/** By the account's whole address. */
export const findTrial = (email: string): Trial | undefined => trials.find((trial) => trial.email === email);
