import { type Provider, providers } from 'bookbridge';
import { providerOfSource, sandboxedProviders } from '../sandbox/providers.js';
import type { SandboxedProvider } from '../sandbox/sandboxed-provider.js';

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

/** Of all others the service takes a file here. */
export const fileSources = listedSources.filter(({ code }) => providerOfSource(code) === undefined);
