import type { Application, ApplicationChanges, ApplicationFields } from '../applications/application.js';
import { type Inheritable, inherit, type ParentApplication } from '../applications/inheritance.js';
import type { Delivery, Include } from '../model/import.js';
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
  delivery: Delivery;
  preselects: boolean;
  retention_minutes: number;
  limits: Application['limits'];
  texts: Record<string, string>;
  created_at: Date;
  parent: ParentRow | null;
}

/** What is read of a parent, as one value. */
interface ParentRow extends InheritableRow, Pick<ApplicationRow, 'id' | 'name'> {
  domain_key: string;
}

type InheritableRow = Pick<ApplicationRow, 'redirect_origins' | 'browser_origins' | 'consent' | 'texts'>;

const columnNames = [
  ...(['id', 'domain_key', 'name', 'logo_url', 'locale', 'redirect_origins', 'browser_origins'] as const),
  ...(['sources_off', 'source_order', 'consent', 'include', 'delivery', 'preselects'] as const),
  ...(['retention_minutes', 'limits', 'texts', 'created_at'] as const),
] satisfies (keyof ApplicationRow)[];

/** The parent of the application that is called `alias`, as JSON: by the primary key, and none without asking the table. */
const parentOf = (alias: string) => `case when ${alias}.parent_id is not null then (
    select jsonb_build_object('id', p.id::text, 'domain_key', p.domain_key, 'name', p.name,
      'redirect_origins', p.redirect_origins, 'browser_origins', p.browser_origins, 'consent', p.consent, 'texts', p.texts)
    from bookbridge.applications as p where p.id = ${alias}.parent_id) end`;

/** The columns of the applications that are called `a`. */
const columns = `${columnNames.map((column) => `a.${column}`).join(', ')}, ${parentOf('a')} as parent`;

function toApplication(row: ApplicationRow): Application {
  const own = toInheritable(row);
  return {
    id: row.id,
    domainKey: row.domain_key,
    name: row.name,
    logoUrl: row.logo_url ?? undefined,
    locale: row.locale ?? undefined,
    sourcesOff: row.sources_off,
    sourceOrder: row.source_order,
    include: row.include,
    delivery: row.delivery,
    preselects: row.preselects,
    retentionMinutes: row.retention_minutes,
    limits: row.limits,
    createdAt: row.created_at,
    parent: row.parent ? toParent(row.parent) : undefined,
    own,
    ...(row.parent ? inherit(own, toInheritable(row.parent)) : own),
  };
}

const toParent = (row: ParentRow): ParentApplication => ({
  id: row.id,
  domainKey: row.domain_key,
  name: row.name,
});

const toInheritable = (row: InheritableRow): Inheritable => ({
  redirectOrigins: row.redirect_origins,
  browserOrigins: row.browser_origins,
  consent: row.consent,
  texts: row.texts,
});

/** A row that has an application beside something else. */
export type RowBeside = {
  [Column in keyof ApplicationRow as `application.${Column}`]: ApplicationRow[Column];
};

/** The columns of the applications that are called `alias`, for a row that has others of the same names. */
export const columnsBeside = (alias: string): string =>
  [
    ...columnNames.map((column) => `${alias}.${column} as "application.${column}"`),
    `${parentOf(alias)} as "application.parent"`,
  ].join(', ');

export function applicationBeside(row: RowBeside): Application {
  const names = [...columnNames, 'parent'] as const;
  const own = names.map((column) => [column, row[`application.${column}`]]);
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
    text: `select ${columns} from bookbridge.applications as a where id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Error(`There is no application ${id}.`);
  return toApplication(rows[0]);
}

export async function allApplications(db: Queryable): Promise<Application[]> {
  const { rows } = await db.query<ApplicationRow>(
    `select ${columns} from bookbridge.applications as a order by id`,
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
        insert into bookbridge.applications as a (domain_key, ${Object.keys(toColumns(fields)).join(', ')})
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
    `update bookbridge.applications as a set ${changes.map(([column], i) => `${column} = $${i + 2}`).join(', ')}
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

/** The applications that inherit from one, in the order in which they were made. Walks the index on parent_id. */
export async function childrenOf(
  db: Queryable,
  id: string,
): Promise<Pick<Application, 'domainKey' | 'name'>[]> {
  const { rows } = await db.query<Pick<Application, 'domainKey' | 'name'>>(
    'select domain_key as "domainKey", name from bookbridge.applications where parent_id = $1 order by id',
    [id],
  );
  return rows;
}

/**
 * Deletes an application with its imports and their contacts; false when there is none. Throws when others inherit from
 * it.
 */
export async function deleteApplication(db: Queryable, domainKey: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from bookbridge.applications where domain_key = $1', [
    domainKey,
  ]);
  return rowCount === 1;
}
