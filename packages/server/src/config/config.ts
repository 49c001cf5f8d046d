import type { z } from 'zod';
import { MasterKeyFileError, readKeyFile } from '../security/key-file.js';
import type { MasterKeyConfig } from '../security/master-key.js';
import { minConnections } from './connections.js';
import type { SettingRows, SettingValues } from './setting.js';
import { ConfigError, type Settings, settings } from './settings.js';

export type Role = Settings['BOOKBRIDGE_ROLE'];

/** The limits of operation; an application may have tighter or wider ones of its own. */
export interface Limits {
  readonly codeMinutes: number;
  readonly recordHours: number;
  readonly gatherMinutes: number;
  readonly beginPerSecond: number;
  readonly beginBurst: number;
  readonly eventsBurst: number;
  readonly textBytes: number;
  readonly fileBytes: number;
  readonly maxContacts: number;
}

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'url'; readonly url: string };

export interface Config {
  /** Without a slash at its end; `undefined` for commands that build no URL. */
  readonly baseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly role: Role;
  readonly database: DatabaseConfig;
  readonly connections: number;
  readonly masterKey: MasterKeyConfig;
  readonly trustProxy: false | string[];
  readonly concurrency: number;
  /** Between being told to stop and taking no more requests. */
  readonly drainMs: number;
  readonly logLevel: Settings['BOOKBRIDGE_LOG_LEVEL'];
  /** Whether anybody may see how well sources can be read. */
  readonly tellsStatus: boolean;
  readonly limits: Limits;
  /** The settings of sources, for their own folders to read. */
  readonly sources: SettingValues;
  /** `HTTPS_PROXY` and its like, which hold for providers. */
  readonly proxies: ProxyVariables;
}

/** A configuration that can serve browsers. */
export type ServeConfig = Config & { readonly baseUrl: string };

/** What sources add to the settings. */
export interface SourceSettings {
  readonly rows: SettingRows;
  /** What is wrong with values that are each right by itself, a sentence for each. */
  readonly problems: (values: SettingValues) => readonly string[];
}

/**
 * Reads the environment once. Throws one `ConfigError` that names each wrong variable and what it should be; an empty
 * variable counts as one that is not set.
 */
export function readConfig(env: NodeJS.ProcessEnv, sources: SourceSettings): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const rows = { ...settings, ...sources.rows };
  const problems: string[] = [...unknownNames(given, rows)];
  const values = readSettings(given, rows, problems);
  const read = values as ReadSettings | undefined;
  const masterKey = read && masterKeyOf(read, problems);
  if (read) checkConnections(read, problems);
  if (values) problems.push(...sources.problems(values));
  if (!read || !values || !masterKey || problems.length > 0) throw new ConfigError(problems);
  return {
    baseUrl: read.BOOKBRIDGE_BASE_URL,
    host: read.BOOKBRIDGE_HOST,
    port: read.BOOKBRIDGE_PORT,
    role: read.BOOKBRIDGE_ROLE,
    database: databaseOf(read),
    connections: read.BOOKBRIDGE_DATABASE_CONNECTIONS,
    masterKey,
    trustProxy: read.BOOKBRIDGE_TRUST_PROXY,
    concurrency: read.BOOKBRIDGE_CONCURRENCY,
    drainMs: read.BOOKBRIDGE_DRAIN_SECONDS * 1000,
    logLevel: read.BOOKBRIDGE_LOG_LEVEL,
    tellsStatus: read.BOOKBRIDGE_STATUS === 'public',
    limits: limitsOf(read),
    sources: values,
    proxies: proxiesIn(given),
  };
}

/** Reads the environment for `serve`, which also needs a base URL. Throws `ConfigError`. */
export function readServeConfig(env: NodeJS.ProcessEnv, sources: SourceSettings): ServeConfig {
  const config = readConfig(env, sources);
  if (config.baseUrl === undefined) {
    throw new ConfigError([
      'BOOKBRIDGE_BASE_URL is missing: say where browsers reach this service, as in https://contacts.example.com',
    ]);
  }
  return { ...config, baseUrl: config.baseUrl };
}

/** A misspelt name would silently leave a default in force. */
function unknownNames(env: NodeJS.ProcessEnv, rows: SettingRows): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('BOOKBRIDGE_') && !Object.hasOwn(rows, name) && !foreignNames.has(name))
    .map((name) => `${name} is not a setting of this version`);
}

/** Read by tests and benches, never by the service. */
const foreignNames = new Set(['BOOKBRIDGE_CORPUS', 'BOOKBRIDGE_SCREENSHOTS']);

type ReadSettings = Omit<Settings, 'BOOKBRIDGE_BASE_URL'> & { BOOKBRIDGE_BASE_URL: string | undefined };

function readSettings(
  env: NodeJS.ProcessEnv,
  rows: SettingRows,
  problems: string[],
): SettingValues | undefined {
  const read: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(rows)) {
    const isOptionalHere = name === 'BOOKBRIDGE_BASE_URL' && env[name] === undefined;
    if (isOptionalHere) continue;
    const result = schema.safeParse(env[name]);
    if (result.success) read[name] = result.data;
    else problems.push(`${name} ${reasonOf(result.error)}`);
  }
  return problems.length === 0 ? (read as SettingValues) : undefined;
}

const reasonOf = (error: z.ZodError) => error.issues.map((issue) => lowerFirst(issue.message)).join('; ');
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The embedded PostgreSQL takes fifty; other commands join it beside the service. */
const maxEmbeddedConnections = 40;

function checkConnections(read: ReadSettings, problems: string[]): void {
  const { BOOKBRIDGE_DATABASE_CONNECTIONS: connections, BOOKBRIDGE_CONCURRENCY: concurrency } = read;
  const min = minConnections(read.BOOKBRIDGE_ROLE, concurrency);
  if (connections < min) {
    problems.push(
      read.BOOKBRIDGE_ROLE === 'api'
        ? `BOOKBRIDGE_DATABASE_CONNECTIONS must be at least ${min}`
        : `BOOKBRIDGE_DATABASE_CONNECTIONS must be at least ${min} on a node that reads: ${min - concurrency} more than BOOKBRIDGE_CONCURRENCY`,
    );
  }
  if (read.DATABASE_URL === undefined && connections > maxEmbeddedConnections) {
    problems.push(
      `BOOKBRIDGE_DATABASE_CONNECTIONS must be at most ${maxEmbeddedConnections} with the embedded database; give DATABASE_URL for more`,
    );
  }
}

function databaseOf(read: ReadSettings): DatabaseConfig {
  return read.DATABASE_URL === undefined
    ? { kind: 'embedded', dataDir: read.BOOKBRIDGE_DATA_DIR }
    : { kind: 'url', url: read.DATABASE_URL };
}

function masterKeyOf(read: ReadSettings, problems: string[]): MasterKeyConfig | undefined {
  const { BOOKBRIDGE_MASTER_KEY: keys, BOOKBRIDGE_MASTER_KEY_FILE: file } = read;
  if (keys !== undefined && file !== undefined) {
    problems.push('BOOKBRIDGE_MASTER_KEY and BOOKBRIDGE_MASTER_KEY_FILE are both set: keep one');
    return undefined;
  }
  if (keys !== undefined) return { kind: 'given', keys };
  if (file !== undefined) return masterKeyFromFile(file, problems);
  if (read.DATABASE_URL === undefined) return { kind: 'data-dir', dataDir: read.BOOKBRIDGE_DATA_DIR };
  problems.push(
    'BOOKBRIDGE_MASTER_KEY (or BOOKBRIDGE_MASTER_KEY_FILE) is missing: with DATABASE_URL every node needs the same key; make one with `openssl rand -base64 32`',
  );
  return undefined;
}

function masterKeyFromFile(file: string, problems: string[]): MasterKeyConfig | undefined {
  try {
    readKeyFile(file);
    return { kind: 'file', file };
  } catch (error) {
    if (!(error instanceof MasterKeyFileError)) throw error;
    problems.push(`BOOKBRIDGE_MASTER_KEY_FILE: ${error.message}`);
    return undefined;
  }
}

const proxyVariables = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];

export type ProxyVariables = Readonly<Record<string, string | undefined>>;

const proxiesIn = (env: NodeJS.ProcessEnv): ProxyVariables =>
  Object.fromEntries(proxyVariables.filter((name) => env[name]).map((name) => [name, env[name]]));

function limitsOf(read: ReadSettings): Limits {
  return {
    codeMinutes: read.BOOKBRIDGE_CODE_MINUTES,
    recordHours: read.BOOKBRIDGE_RECORD_HOURS,
    gatherMinutes: read.BOOKBRIDGE_GATHER_MINUTES,
    beginPerSecond: read.BOOKBRIDGE_BEGIN_PER_SECOND,
    beginBurst: read.BOOKBRIDGE_BEGIN_BURST,
    eventsBurst: read.BOOKBRIDGE_EVENTS_BURST,
    textBytes: read.BOOKBRIDGE_TEXT_BYTES,
    fileBytes: read.BOOKBRIDGE_FILE_MEGABYTES * 1_000_000,
    maxContacts: read.BOOKBRIDGE_MAX_CONTACTS,
  };
}
