import { sandboxedProviders } from './providers.js';
import type { SandboxedProvider } from './sandboxed-provider.js';

/** What the people of a provider are asked for, where there is a choice. */
export interface ConsentMode {
  /** As the service calls it, as in `contacts+other`. */
  readonly name: string;
  /** What it asks for, and what the provider shows. */
  readonly about: string;
  /** What sets an application so, as in `gmail=all`. */
  readonly flag: string;
  /** The same as a field of the application. */
  readonly consent: Readonly<Record<string, string>>;
  /** Whether an application asks so that has chosen none. */
  readonly isUsual: boolean;
}

/** The modes of a provider, the usual one first; none where there is no choice. */
export function modesOf({ sources, modes = {} }: SandboxedProvider): readonly ConsentMode[] {
  return Object.entries(modes).map(([name, about], number) => ({
    name,
    about,
    flag: `${sources[0]}=${name}`,
    consent: Object.fromEntries(sources.map((code) => [code, name])),
    isUsual: number === 0,
  }));
}

/** The mode by its name, or the usual one for `undefined`; `undefined` when the provider has no such mode. */
export const findMode = (provider: SandboxedProvider, name: string | undefined): ConsentMode | undefined =>
  modesOf(provider).find((mode) => (name === undefined ? mode.isUsual : mode.name === name));

/** Those that an application has to choose. */
export const chosenModes: readonly ConsentMode[] = sandboxedProviders
  .flatMap(modesOf)
  .filter(({ isUsual }) => !isUsual);
