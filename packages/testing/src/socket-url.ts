import { join } from 'node:path';
import type { PgConnection } from '../../server/dist/embedded-postgres/index.js';

/** The `DATABASE_URL` of a database that is reached by a Unix socket. */
export function socketUrl({ host, port, user, database }: PgConnection): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Takes a `DATABASE_URL` with a Unix socket apart. */
export function parseSocketUrl(url: string): PgConnection {
  // `URL` does not take a user without a host.
  const { username, pathname, searchParams } = new URL(url.replace('@/', '@localhost/'));
  return {
    host: searchParams.get('host') ?? '',
    port: Number(searchParams.get('port') ?? '5432'),
    user: username,
    database: pathname.slice(1),
  };
}

/** The path of the socket that PostgreSQL listens on, and that its clients look for. */
export function socketOf({ host, port }: Pick<PgConnection, 'host' | 'port'>): string {
  return join(host, `.s.PGSQL.${port}`);
}
