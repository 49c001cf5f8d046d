import { type KeyId, keyIdBytes } from '../security/derived-keys.js';
import type { Queryable } from './database.js';
import { isOf } from './import-key.js';
import { type SealedColumn, sealedColumns } from './sealed-columns.js';

/** A value that another key than the wanted one has sealed. */
export interface SealedRow {
  /** The values of its primary key, as text. */
  readonly key: readonly string[];
  readonly sealed: Buffer;
  readonly names: readonly string[];
}

const firstKey = 'select id from bookbridge.master_keys where is_first';

const readOf = ({ column, form }: SealedColumn) => form?.read ?? `it.${column}`;

/** A sealed table with the key that has sealed each value as `keyId`, as SQL: what does not begin with an id is the first key's. */
const withKeyId = (it: SealedColumn) =>
  `${it.table} as it left join bookbridge.master_keys as named
        on named.id = encode(substring(${readOf(it)} from 1 for ${keyIdBytes}), 'hex') and not named.is_first`;
const keyId = `coalesce(named.id, (${firstKey}))`;

/**
 * Up to `max` values that another key than the wanted one has sealed, in the order of their primary key and behind `after`. Walks
 * the primary key.
 */
export async function sealedByOthers(
  db: Queryable,
  it: SealedColumn,
  wanted: KeyId,
  { after, max }: { after: readonly string[] | undefined; max: number },
): Promise<SealedRow[]> {
  const columns = Object.keys(it.key).map((column) => `it.${column}`);
  const behind = Object.values(it.key).map((type, at) => `$${at + 3}::${type}`);
  const conditions = [
    `${keyId} is distinct from $1`,
    ...(it.form ? [it.form.where] : []),
    ...(after ? [`(${columns.join(', ')}) > (${behind.join(', ')})`] : []),
  ];
  const { rows } = await db.query<SealedRow>(
    `select array[${columns.map((column) => `${column}::text`).join(', ')}] as key, ${readOf(it)} as sealed,
        array[${it.names.join(', ')}]::text[] as names
      from ${withKeyId(it)} where ${conditions.join(' and ')}
      order by ${columns.join(', ')} limit $2`,
    [wanted, max, ...(after ?? [])],
  );
  return rows;
}

/** A value that was sealed anew. */
export interface ResealedRow extends Pick<SealedRow, 'key' | 'sealed'> {
  readonly resealed: Buffer;
}

/**
 * Puts values in the place of those that they were made of, where these still are. Rows that somebody holds are passed
 * over: whoever waits while it holds rows itself could be waited for. Gives how many.
 */
export async function putResealed(
  db: Queryable,
  it: SealedColumn,
  rows: readonly ResealedRow[],
): Promise<number> {
  const names = Object.keys(it.key);
  const lists = [...Object.values(it.key), 'bytea', 'bytea'].map((type, at) => `$${at + 1}::${type}[]`);
  const { rowCount } = await db.query(
    `with new (${names.join(', ')}, old, sealed) as (
        select * from unnest(${lists.join(', ')})
      ), held as (
        select ${names.map((name) => `new.${name}`).join(', ')}, new.sealed from new join ${it.table} as it using (${names.join(', ')})
        where ${readOf(it)} = new.old for no key update of it skip locked
      )
      update ${it.table} as it set ${it.column} = ${it.form?.write ?? 'new.sealed'} from held as new
        where ${names.map((name) => `it.${name} = new.${name}`).join(' and ')}`,
    [
      ...names.map((_, at) => rows.map(({ key }) => key[at])),
      rows.map(({ sealed }) => sealed),
      rows.map(({ resealed }) => resealed),
    ],
  );
  return rowCount ?? 0;
}

/** What a key is needed for. */
export interface KeyUse {
  /** `undefined` when nothing tells whose it is any more. */
  readonly keyId: KeyId | undefined;
  readonly what: string;
  readonly count: number;
}

/** Links, cookies and release codes are made with the key that an import was begun with, for as long as it may need them. */
export const linksOfImports = 'imports under way that were begun with it';

/** What each key is needed for, of all that is kept. Reads every sealed table once. */
export async function keyUses(db: Queryable): Promise<KeyUse[]> {
  const sealed = sealedColumns.map(
    (it) => `select ${keyId} as id, '${it.what}' as what, count(*) as count
      from ${withKeyId(it)} ${it.form ? `where ${it.form.where}` : ''} group by 1`,
  );
  const begun = `select coalesce(token_key, (${firstKey})) as id, '${linksOfImports}' as what, count(*) as count from bookbridge.imports
      where state not in ('destroyed', 'failed')
        or exists (select from bookbridge.keyed_begins where ${isOf('keyed_begins', 'imports')})
      group by 1`;
  const { rows } = await db.query<{ id: KeyId | null; what: string; count: number }>(
    `select id, what, count::int as count from (${[...sealed, begun].join(' union all ')}) as uses order by id, what`,
  );
  return rows.map(({ id, what, count }) => ({ keyId: id ?? undefined, what, count }));
}
