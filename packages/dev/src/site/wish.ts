import type { Wish } from '../imports/begin.js';
import { findMode } from '../sandbox/consent-modes.js';
import { findTrial, providerOfSource } from '../sandbox/providers.js';
import { listedSources } from './listed-sources.js';

/** What a form asks for, or what is wrong with it: an import from a source, or the trial of an account of the sandbox. */
export function wishOf(form: URLSearchParams, demoUrl: string): Wish | string {
  const redirectUrl = form.get('opened_in') === 'popup' ? undefined : `${demoUrl}/`;
  const email = form.get('account');
  const asked = email === null ? importOf(form) : trialOf(email);
  return typeof asked === 'string' ? asked : { ...asked, redirectUrl };
}

type Asked = Omit<Wish, 'redirectUrl'>;

function importOf(form: URLSearchParams): Asked | string {
  const source = listedSources.find(({ code }) => code === form.get('service'));
  if (source === undefined) return 'There is no such source.';
  const name = form.get('consent') ?? undefined;
  const provider = providerOfSource(source.code);
  const mode = provider && findMode(provider, name);
  if (name !== undefined && mode === undefined) return 'There is no such mode of consent.';
  return { source, mode };
}

function trialOf(email: string): Asked | string {
  const trial = findTrial(email);
  if (trial === undefined) return 'There is no such account.';
  const { provider, account, outcome } = trial;
  const source = listedSources.find(({ code }) => code === provider.sourceOf(account));
  if (source === undefined) return 'There is no such source.';
  return {
    source,
    mode: findMode(provider, outcome.mode),
    account: { lookAlike: provider.lookAlike, email },
  };
}
