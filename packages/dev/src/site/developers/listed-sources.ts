import { type Provider, providers } from 'bookbridge';
import { providerOfSource, sandboxedProviders } from '../../sandbox/providers.js';
import type { SandboxedProvider } from '../../sandbox/sandboxed-provider.js';
import { serversOfSource } from '../../sandbox/servers/servers.js';

/** The sources that menus show, in their order. */
export const listedSources: readonly Provider[] = [...providers.values()].filter(({ isListed }) => isListed);

/** Where people agree at a provider that the sandbox plays. */
export interface AccountSources {
  readonly provider: SandboxedProvider;
  readonly sources: readonly Provider[];
}

export const accountSources: readonly AccountSources[] = sandboxedProviders.map((provider) => ({
  provider,
  sources: listedSources.filter(({ code }) => provider.sources.includes(code)),
}));

const others = listedSources.filter(({ code }) => providerOfSource(code) === undefined);

const isPlayed = ({ code }: Provider) => serversOfSource(code).length > 0;
const takesPassword = ({ ways }: Provider) => ways.some(({ method }) => method === 'credentials');

/** Where people type a password for a server that the sandbox plays. */
export const passwordSources: readonly Provider[] = others.filter(isPlayed);

/** Where they type one, and the sandbox plays no server: the real one is asked. */
export const realSources: readonly Provider[] = others.filter((it) => takesPassword(it) && !isPlayed(it));

/** Of all others the service takes a file here. */
export const fileSources: readonly Provider[] = others.filter((it) => !takesPassword(it));
