import pg from 'pg';
import type { DatabaseConfig } from '../config/config.js';
import { urlsOf } from './hosts.js';

/** What people know a database by, at the beginning of a sentence: host and name, never a user or a password. */
export function databaseName(database: DatabaseConfig): string {
  if (database.kind === 'embedded') return `The embedded database in ${database.dataDir}`;
  return databaseNameOf(database.url) ?? 'The database';
}

/** The same of a URL; `undefined` where host and name cannot be told for sure. */
export function databaseNameOf(url: string): string | undefined {
  // A password that is not escaped may end the host for the parser, which would take its rest for a port or a name.
  if (!/^postgres(ql)?:\/\/([^/?#]*@)?[^@]*$/.test(url)) return undefined;
  try {
    const servers = urlsOf(url).map((one) => new pg.Client(one));
    const name = servers[0]?.database === undefined ? '' : ` ${servers[0].database}`;
    return `The database${name} at ${servers.map(({ host, port }) => hostAndPort(host, port)).join(', ')}`;
  } catch {
    return undefined;
  }
}

function hostAndPort(host: string, port: number): string {
  if (host.startsWith('/')) return host;
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
