import { sandboxedProviders } from './providers.js';
import { sandboxedServers } from './servers/servers.js';

/** An e-mail address that leads to the sandbox. */
export interface SandboxAddress {
  readonly address: string;
  /** Whose it is, as in `iCloud`. */
  readonly owner: string;
  /** What tells so, in the service's words. */
  readonly foundBy: 'table' | 'mail servers' | 'DNS';
}

const atProviders = sandboxedProviders.flatMap(({ lookAlike: { name: owner, accounts }, mailHosts = {} }) =>
  Object.keys(mailHosts).flatMap((domain): SandboxAddress[] => {
    const first = accounts.rows.find((row) => (row.domain ?? accounts.domain) === domain);
    return first ? [{ address: `${first.name}@${domain}`, owner, foundBy: 'mail servers' }] : [];
  }),
);

const inTable = sandboxedProviders.flatMap(({ lookAlike, domain }): SandboxAddress[] =>
  domain === undefined ? [] : [{ address: `ana@${domain}`, owner: lookAlike.name, foundBy: 'table' }],
);

const atServers = sandboxedServers
  .flatMap(({ servers }) => servers)
  .map(
    ({ domain, title, isFoundBy }): SandboxAddress => ({
      address: `ana@${domain}`,
      owner: title,
      foundBy: isFoundBy === 'table' ? 'table' : 'DNS',
    }),
  );

/** One for each domain that leads to the sandbox. */
export const sandboxAddresses: readonly SandboxAddress[] = [...atServers, ...inTable, ...atProviders];
