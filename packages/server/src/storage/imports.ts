import type { Application } from '../applications/application.js';
import type { Delivery, Import, ImportKey, Include } from '../model/import.js';
import type { Method, SourceCode } from '../model/source.js';
import { applicationBeside, columnsBeside, type RowBeside } from './applications.js';
import type { Queryable } from './database.js';
import { holdingKey } from './held-key.js';
import { columnsOf, isIt, isOf, isOfIt } from './import-key.js';
import { type ImportRow, importColumns, toImport } from './import-rows.js';
import type { Running } from './import-runs.js';
import { nextTurn } from './turns.js';

/** What begin writes down. */
export interface NewImport {
  readonly applicationId: string;
  readonly importId: number;
  readonly firstActionId: number;
  readonly source: SourceCode;
  readonly method: Method;
  readonly consentMode: string | undefined;
  readonly request: Buffer;
  readonly locale: string | undefined;
  readonly include: readonly Include[];
  readonly isMerged: boolean;
  readonly delivery: Delivery;
  /** The id of the master key that makes its links. */
  readonly tokenKey: string;
  /** The page that begins it in a browser, and the hash of the token that it will read the import's events with. */
  readonly browser: { readonly origin: string; readonly tokenHash: Buffer } | undefined;
  readonly codeHash: Buffer;
  readonly waitMinutes: number;
  readonly wrappedKey: Buffer;
}

/** What every begun import has, and of which type; the first twelve parameters of its statement. */
const begun = {
  application_id: 'bigint',
  import_id: 'integer',
  first_action_id: 'integer',
  source: 'text',
  method: 'text',
  consent_mode: 'text',
  request: 'bytea',
  locale: 'text',
  include: 'text[]',
  is_merged: 'boolean',
  delivery: 'text',
  token_key: 'text',
};

const begunColumns = Object.keys(begun).join(', ');

const begunParameters = Object.values(begun)
  .map((type, at) => `$${at + 1}::${type}`)
  .join(', ');

const begunValues = (it: Omit<NewImport, 'browser' | 'codeHash' | 'waitMinutes' | 'wrappedKey'>) => [
  it.applicationId,
  it.importId,
  it.firstActionId,
  it.source,
  it.method,
  it.consentMode ?? null,
  it.request,
  it.locale ?? null,
  it.include,
  it.isMerged,
  it.delivery,
  it.tokenKey,
];

/**
 * Adds an import that waits for its person, and its key; `undefined` when the application has that number already, another import has
 * that token, or the master key has been forgotten meanwhile.
 */
export async function insertWaiting(db: Queryable, it: NewImport): Promise<Import | undefined> {
  const { rows } = await db.query<ImportRow>({
    name: 'insert_waiting',
    text: `with ${holdingKey('$12')}, import as (
        insert into bookbridge.imports (${begunColumns}, code_hash, state, wait_until, browser_origin, token_hash)
        select ${begunParameters}, $13::bytea, 'waiting', now() + make_interval(mins => $14), $16::text, $17::bytea from held
        on conflict do nothing
        returning ${importColumns}
      ), key as (
        insert into vault.keys (application_id, import_id, wrapped) select application_id, id, $15 from import
      )
      select * from import`,
    values: [
      ...begunValues(it),
      it.codeHash,
      it.waitMinutes,
      it.wrappedKey,
      it.browser?.origin ?? null,
      it.browser?.tokenHash ?? null,
    ],
  });
  return rows[0] && toImport(rows[0]);
}

/** The same of an import whose address book can be read at once. */
export async function insertGathering(
  db: Queryable,
  it: Omit<NewImport, 'browser' | 'codeHash' | 'waitMinutes'>,
): Promise<Import | undefined> {
  const { rows } = await db.query<ImportRow>({
    name: 'insert_gathering',
    text: `with ${holdingKey('$12')}, import as (
        insert into bookbridge.imports (${begunColumns}, state, consented_at, gathering_at, turn)
        select ${begunParameters}, 'gathering', clock_timestamp(), clock_timestamp(), ${nextTurn('$1')} from held
        on conflict (application_id, import_id) do nothing
        returning ${importColumns}
      ), key as (
        insert into vault.keys (application_id, import_id, wrapped) select application_id, id, $13 from import
      )
      select * from import`,
    values: [...begunValues(it), it.wrappedKey],
  });
  return rows[0] && toImport(rows[0]);
}

/**
 * The imports of several numbers of an application at once; those that it does not have are not among them. One look-up each in the
 * unique index (application_id, import_id).
 */
export async function importsByNumber(
  db: Queryable,
  applicationId: string,
  importIds: readonly number[],
): Promise<Import[]> {
  const { rows } = await db.query<ImportRow>({
    name: 'imports_by_number',
    text: `select ${importColumns} from bookbridge.imports where application_id = $1 and import_id = any($2::integer[])`,
    values: [applicationId, importIds],
  });
  return rows.map(toImport);
}

/** An import as its person comes to it. */
export interface ImportOfCode {
  readonly it: Import;
  readonly application: Application;
  /** `undefined` once it is destroyed. */
  readonly wrappedKey: Buffer | undefined;
}

/** The import of a code's hash, its application and its key. Walks the unique index on code_hash. */
export const importByCode = (db: Queryable, codeHash: Buffer): Promise<ImportOfCode | undefined> =>
  importBy(db, 'code', codeHash);

/** The same of the hash of a token, which a page has drawn: if two have the same, it is the first one's. Walks the unique index on token_hash. */
export const importByToken = (db: Queryable, tokenHash: Buffer): Promise<ImportOfCode | undefined> =>
  importBy(db, 'token', tokenHash);

async function importBy(
  db: Queryable,
  secret: 'code' | 'token',
  hash: Buffer,
): Promise<ImportOfCode | undefined> {
  const { rows } = await db.query<ImportRow & RowBeside & { wrapped: Buffer | null }>({
    name: `import_by_${secret}`,
    text: `select it.*, ${columnsBeside('application')}, wrapped
      from (select ${importColumns} from bookbridge.imports where ${secret}_hash = $1) as it
      join bookbridge.applications as application on application.id = it.application_id
      left join vault.keys on ${isOf('keys', 'it')}
      order by it.id`,
    values: [hash],
  });
  const [row] = rows;
  return (
    row && { it: toImport(row), application: applicationBeside(row), wrappedKey: row.wrapped ?? undefined }
  );
}

/** Walks the primary key. */
export async function importByKey(db: Queryable, key: ImportKey): Promise<Import | undefined> {
  const { rows } = await db.query<ImportRow>({
    name: 'import_by_key',
    text: `select ${importColumns} from bookbridge.imports where ${isIt}`,
    values: columnsOf(key),
  });
  return rows[0] && toImport(rows[0]);
}

/** The wrapped key of an import; `undefined` once it is destroyed. */
export async function wrappedKeyOf(db: Queryable, key: ImportKey): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ wrapped: Buffer }>({
    name: 'wrapped_key',
    text: `select wrapped from vault.keys where ${isOfIt}`,
    values: columnsOf(key),
  });
  return rows[0]?.wrapped;
}

/** How hard an import has been tried. */
export interface Attempts {
  /** How many tries since its last progress have failed for a reason that may pass, before this one. */
  readonly setbacks: number;
  /** Milliseconds since its reading began. */
  readonly elapsedMs: number;
}

/** `undefined` when another run has the import now, or it has ended. */
export async function attemptsOf(db: Queryable, it: Running): Promise<Attempts | undefined> {
  const { rows } = await db.query<Attempts>(
    `select setbacks, coalesce(extract(epoch from clock_timestamp() - gathering_at) * 1000, 0)::float8 as "elapsedMs"
      from bookbridge.imports where ${isIt} and run = $3 and state in ('gathering', 'finishing')`,
    [...columnsOf(it.key), it.run],
  );
  return rows[0];
}
