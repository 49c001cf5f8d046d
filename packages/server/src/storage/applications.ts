import type { Application, ApplicationChanges, ApplicationFields } from '../applications/application.js';
import type { Include } from '../model/import.js';
import type { Queryable } from './database.js';

interface ApplicationRow {
  id: string;
  domain_key: string;
  name: string;
  logo_url: string | null;
  locale: string | null;
  redirect_origins: string[];
  browser_origins: string[];
  sources_off: string[];
  source_order: string[];
  consent: Record<string, string>;
  include: Include[];
  retention_minutes: number;
  limits: Application['limits'];
  texts: Record<string, string>;
  created_at: Date;
}

const columns =
  'id, domain_key, name, logo_url, locale, redirect_origins, browser_origins, sources_off, source_order, consent, include, retention_minutes, limits, texts, created_at';

function toApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    domainKey: row.domain_key,
    name: row.name,
    logoUrl: row.logo_url ?? undefined,
    locale: row.locale ?? undefined,
    redirectOrigins: row.redirect_origins,
    browserOrigins: row.browser_origins,
    sourcesOff: row.sources_off,
    sourceOrder: row.source_order,
    consent: row.consent,
    include: row.include,
    retentionMinutes: row.retention_minutes,
    limits: row.limits,
    texts: row.texts,
    createdAt: row.created_at,
  };
}

const columnNames = columns.split(', ') as (keyof ApplicationRow)[];

/** A row that has an application beside something else. */
export type RowBeside = {
  [Column in keyof ApplicationRow as `application.${Column}`]: ApplicationRow[Column];
};

/** The columns of the applications that are called `alias`, for a row that has others of the same names. */
export const columnsBeside = (alias: string): string =>
  columnNames.map((column) => `${alias}.${column} as "application.${column}"`).join(', ');

export function applicationBeside(row: RowBeside): Application {
  const own = columnNames.map((column) => [column, row[`application.${column}`]]);
  return toApplication(Object.fromEntries(own) as ApplicationRow);
}

/** An application and the hashes of its passwords: one, or two during a rotation. */
export interface ApplicationWithPasswords {
  readonly application: Application;
  readonly passwordHashes: readonly Buffer[];
}

/** Walks the unique index on domain_key. */
export async function applicationByDomainKey(
  db: Queryable,
  domainKey: string,
): Promise<ApplicationWithPasswords | undefined> {
  const { rows } = await db.query<ApplicationRow & { hashes: Buffer[] }>({
    name: 'application_by_domain_key',
    text: `select ${columns}, array(select hash from bookbridge.application_passwords where application_id = a.id) as hashes
      from bookbridge.applications as a where domain_key = $1`,
    values: [domainKey],
  });
  return rows[0] && { application: toApplication(rows[0]), passwordHashes: rows[0].hashes };
}

/** Walks the primary key. Throws when there is none: imports go with their application. */
export async function applicationById(db: Queryable, id: string): Promise<Application> {
  const { rows } = await db.query<ApplicationRow>({
    name: 'application_by_id',
    text: `select ${columns} from bookbridge.applications where id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Error(`There is no application ${id}.`);
  return toApplication(rows[0]);
}

export async function allApplications(db: Queryable): Promise<Application[]> {
  const { rows } = await db.query<ApplicationRow>(
    `select ${columns} from bookbridge.applications order by id`,
  );
  return rows.map(toApplication);
}

export async function insertApplication(
  db: Queryable,
  domainKey: string,
  fields: ApplicationFields,
  passwordHash: Buffer,
): Promise<Application> {
  const values = Object.values(toColumns(fields));
  const { rows } = await db.query<ApplicationRow>(
    `with application as (
        insert into bookbridge.applications (domain_key, ${Object.keys(toColumns(fields)).join(', ')})
        values ($1, ${values.map((_, i) => `$${i + 3}`).join(', ')}) returning ${columns}
      ), password as (
        insert into bookbridge.application_passwords (application_id, hash) select id, $2 from application
      )
      select * from application`,
    [domainKey, passwordHash, ...values],
  );
  if (!rows[0]) throw new Error('The new application gave no row.');
  return toApplication(rows[0]);
}

/** Changes the given fields; `undefined` when no application has that key. */
export async function updateApplication(
  db: Queryable,
  domainKey: string,
  fields: ApplicationChanges,
): Promise<Application | undefined> {
  const changes = Object.entries(toColumns(fields));
  const { rows } = await db.query<ApplicationRow>(
    `update bookbridge.applications set ${changes.map(([column], i) => `${column} = $${i + 2}`).join(', ')}
      where domain_key = $1 returning ${columns}`,
    [domainKey, ...changes.map(([, value]) => value)],
  );
  return rows[0] && toApplication(rows[0]);
}

/** Columns are named as the fields are; what is no list goes in as JSON. */
function toColumns(fields: ApplicationChanges): Record<string, unknown> {
  const { consent, limits, texts, ...plain } = fields;
  return {
    ...plain,
    ...(consent && { consent: JSON.stringify(consent) }),
    ...(limits && { limits: JSON.stringify(limits) }),
    ...(texts && { texts: JSON.stringify(texts) }),
  };
}

/** Adds a password and keeps only the newest of the others, so that the old one works while clients change over. */
export async function rotatePassword(db: Queryable, id: string, hash: Buffer): Promise<void> {
  await db.query(
    `with kept as (
        select hash from bookbridge.application_passwords where application_id = $1 order by created_at desc limit 1
      ), dropped as (
        delete from bookbridge.application_passwords where application_id = $1 and hash not in (select hash from kept)
      )
      insert into bookbridge.application_passwords (application_id, hash) values ($1, $2)`,
    [id, hash],
  );
}

/** Ends a rotation: only the newest password stays valid. Gives how many went. */
export async function dropOldPasswords(db: Queryable, id: string): Promise<number> {
  const { rowCount } = await db.query(
    `delete from bookbridge.application_passwords where application_id = $1 and hash not in (
      select hash from bookbridge.application_passwords where application_id = $1 order by created_at desc limit 1)`,
    [id],
  );
  return rowCount ?? 0;
}

/** Deletes an application with its imports and their contacts; false when there is none. */
export async function deleteApplication(db: Queryable, domainKey: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from bookbridge.applications where domain_key = $1', [
    domainKey,
  ]);
  return rowCount === 1;
}
