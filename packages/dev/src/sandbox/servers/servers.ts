import { carddav } from './carddav.js';
import { jmap } from './jmap.js';
import type { SandboxedServer, SandboxedServers, SignIn } from './sandboxed-servers.js';

/** All servers with passwords that the sandbox plays for the demo, by their protocols: a line each. */
export const sandboxedServers: readonly SandboxedServers[] = [carddav, jmap];

/** The servers that a source may lead to, the usual one first; none where the sandbox plays none. */
export const serversOfSource = (code: string): readonly SandboxedServer[] =>
  sandboxedServers.flatMap(({ servers }) => servers).filter(({ source }) => source === code);

/** The server at which a provider's people have their address books, whatever their domain; `undefined` where there is none. */
export const serverOfProvider = (code: string | null): SandboxedServer | undefined =>
  sandboxedServers
    .flatMap(({ servers }) => servers)
    .find(({ source, isFoundBy }) => source === code && isFoundBy === 'table');

/** Whoever is known for an ordinary address book, at a server. */
export const ordinarySignIn = (server: SandboxedServer): SignIn => ({
  server,
  username: `ana@${server.domain}`,
});

/** An account at a server. */
export interface AtServer extends SignIn {
  readonly server: SandboxedServer;
}

/** An account, by the address that its look-alike lists, at the server of a name; `undefined` where either is not there. */
export function findSignIn(email: string, serverName: string | null): AtServer | undefined {
  const [name = ''] = email.split('@');
  const protocol = sandboxedServers.find(({ lookAlike: { accounts } }) =>
    accounts.rows.some((row) => row.name === name && accounts.emailOf(name) === email),
  );
  const server = protocol?.servers.find((it, at) =>
    serverName === null ? at === 0 : it.name === serverName,
  );
  return server && { server, username: `${name}@${server.domain}` };
}

/** Whose address it is at a server of the sandbox; `undefined` where it is nobody's. */
export function signInOf(address: string): AtServer | undefined {
  const [name, domain] = address.split('@');
  for (const { lookAlike, servers } of sandboxedServers) {
    const server = servers.find((it) => it.domain === domain);
    if (server && lookAlike.accounts.find(`${name}@${lookAlike.accounts.domain}`))
      return { server, username: address };
  }
  return undefined;
}
