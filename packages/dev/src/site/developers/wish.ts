import type { Wish } from '../../imports/begin.js';
import { findMode } from '../../sandbox/consent-modes.js';
import { findTrial, providerOfSource } from '../../sandbox/providers.js';
import { findSignIn, ordinarySignIn, serversOfSource, signInOf } from '../../sandbox/servers/servers.js';
import { listedSources } from './listed-sources.js';

/**
 * What a form asks for, or what is wrong with it: an import from a source, one with nothing but an e-mail address, or the
 * trial of an account of the sandbox. In this tab the person comes back to `returnUrl`.
 */
export function wishOf(form: URLSearchParams, returnUrl: string): Wish | string {
  const redirectUrl = form.get('opened_in') === 'popup' ? undefined : returnUrl;
  const asked = askedIn(form);
  return typeof asked === 'string' ? asked : { ...asked, redirectUrl };
}

type Asked = Omit<Wish, 'redirectUrl'>;

function askedIn(form: URLSearchParams): Asked | string {
  const address = form.get('address');
  if (address !== null) return importByAddress(address.trim());
  const email = form.get('account');
  if (email === null) return importOf(form);
  return trialOf(email) ?? serverTrialOf(email, form.get('server')) ?? 'There is no such account.';
}

function importByAddress(address: string): Asked | string {
  if (!/^[^@]+@[^@]+$/.test(address)) return 'Type an e-mail address, such as ana@icloud.com.';
  return { service: address, sourceName: undefined, signIn: signInOf(address) };
}

function importOf(form: URLSearchParams): Asked | string {
  const source = listedSources.find(({ code }) => code === form.get('service'));
  if (source === undefined) return 'There is no such source.';
  const { code, name: sourceName } = source;
  const modeName = form.get('consent') ?? undefined;
  const provider = providerOfSource(code);
  const mode = provider && findMode(provider, modeName);
  if (modeName !== undefined && mode === undefined) return 'There is no such mode of consent.';
  const servers = serversOfSource(code);
  const serverName = form.get('server') ?? servers[0]?.name;
  const server = servers.find(({ name }) => name === serverName);
  if (serverName !== undefined && server === undefined) return 'There is no such server.';
  return {
    service: code,
    sourceName,
    mode,
    signIn: server && ordinarySignIn(server),
    serverPath: servers.length > 1 ? server?.path : undefined,
  };
}

function trialOf(email: string): Asked | undefined {
  const trial = findTrial(email);
  if (trial === undefined) return undefined;
  const { provider, account, outcome } = trial;
  const source = listedSources.find(({ code }) => code === provider.sourceOf(account));
  return (
    source && {
      service: source.code,
      sourceName: source.name,
      mode: findMode(provider, outcome.mode),
      account: { lookAlike: provider.lookAlike, email },
      signIn: outcome.ends === 'with a password' ? provider.signIn : undefined,
    }
  );
}

/** With the address alone: so that it stands on the page already, and nobody has to name the server. */
function serverTrialOf(email: string, serverName: string | null): Asked | undefined {
  const signIn = findSignIn(email, serverName);
  const source = listedSources.find(({ code }) => code === signIn?.server.source);
  return signIn && source && { service: signIn.username, sourceName: source.name, signIn };
}
