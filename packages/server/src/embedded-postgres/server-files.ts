/** The one role of the cluster, and its one database for the service. */
export const role = 'bookbridge';
export const database = 'postgres';
/** Without TCP a port is only part of the socket's name. */
export const port = 5432;

export type ServerSettings = Readonly<Record<string, string>>;

/** What we ask of PostgreSQL. The rest are its defaults. */
const defaults: ServerSettings = {
  listen_addresses: '',
  port: String(port),
  unix_socket_permissions: '0700',

  // A small footprint: one service on one machine.
  max_connections: '50',
  shared_buffers: '64MB',
  huge_pages: 'off',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  // Nobody replicates from here; back-ups are dumps. Bulk loads into new tables then skip the log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  // Short statements only: compiling them, or spreading them over processes, costs more than it gives. Without
  // parallel queries, the small /dev/shm of containers is never filled either.
  jit: 'off',
  max_parallel_workers_per_gather: '0',

  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',

  // People's data must never reach the log, and it is everywhere in a failing statement: in its text, its parameters,
  // the detail, and even the message ("invalid input syntax for type integer: …"). So failing statements are not
  // logged at all (`log` lies above `error` here); the service, which sees the error, tells what it may.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_failures: 'off',
  log_temp_files: '-1',
};

/** The server's configuration for one run. `overrides` wins over our settings, not over where the run lies. */
export function postgresqlConf(host: string, run: string, overrides: ServerSettings): string {
  const settings = {
    ...defaults,
    ...overrides,
    unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
    hba_file: `${run}/pg_hba.conf`,
    ident_file: `${run}/pg_ident.conf`,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `${lines.join('\n')}\n`;
}

/**
 * Who may connect: the kernel names the user at the other end of the socket, and without a password it lets in the user
 * of our process, and root, who could read the master key as well. So neither a mistake in a directory's mode nor
 * another service that shares the user of PostgreSQL (as `nobody`) opens a session.
 */
export const pgHbaConf = 'local all all peer map=owner\n';

/** The map of that rule, from users of the system to the one role. */
export function pgIdentConf(processUser: string): string {
  return `owner "${processUser}" ${role}\nowner root ${role}\n`;
}

/** Arguments of initdb. No look-ups of locales or time zones: they are slow, and differ between machines. */
export function initdbArguments(cluster: string, settings: ServerSettings): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${role}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    // Our own rules are used instead; these would hold if somebody started the cluster by hand.
    '--auth-local=peer',
    '--auth-host=reject',
    ...durability(settings),
  ];
}

function durability(settings: ServerSettings): string[] {
  if (settings.fsync === 'off') return ['--no-sync'];
  // One call for the whole file system instead of one for each of a thousand files.
  return process.platform === 'linux' ? ['--sync-method=syncfs'] : [];
}
