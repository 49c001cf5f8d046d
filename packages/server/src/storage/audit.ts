import type { AuditEntry, KeptAuditEntry } from '../model/audit.js';
import type { Queryable } from './database.js';

/**
 * Appends to the audit trail. `db` is the transaction of the act itself, so that there is neither an act without its entry
 * nor an entry without its act. Others who append to the same chain wait until it is over.
 */
export async function recordAct(db: Queryable, it: AuditEntry): Promise<void> {
  const { actor, act, application = null, target = null, outcome, details = {} } = it;
  const chain = actor.kind === 'operator' ? '' : actor.name;
  await db.query({
    name: 'record_act',
    text: `insert into bookbridge.audit (chain, actor_kind, actor, act, application, target, outcome, details)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [chain, actor.kind, actor.name, act, application, target, outcome, JSON.stringify(details)],
  });
}

/** Which entries are wanted; all of them unless told otherwise. */
export interface AuditFilter {
  /** From this moment on. */
  readonly since?: Date | undefined;
  /** Before this moment. */
  readonly until?: Date | undefined;
  /** About the application with this domain key. */
  readonly application?: string | undefined;
  /** An act, or the beginning of several, as in `application.`. */
  readonly act?: string | undefined;
}

const pageSize = 1000;

/** A moment as the trail writes it; `timestamptz` is finer than `Date`. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const columns = `chain, seq::int8 as seq, ${utc('at')} as at, actor_kind as "actorKind", actor, act, application, target, outcome,
  details::text as details, encode(hash, 'hex') as hash`;

type AuditRow = Omit<KeptAuditEntry, 'seq'> & { seq: string };

const toEntry = (row: AuditRow): KeptAuditEntry => ({ ...row, seq: Number(row.seq) });

/** The entries that a filter lets through, in pages, in the order of time. Walks the index on time. */
export async function* auditEntries(
  db: Queryable,
  { since, until, application, act }: AuditFilter,
): AsyncGenerator<KeptAuditEntry[]> {
  let last: Pick<KeptAuditEntry, 'at' | 'chain' | 'seq'> = { at: '-infinity', chain: '', seq: 0 };
  for (;;) {
    const { rows } = await db.query<AuditRow>(
      `select ${columns} from bookbridge.audit
        where (audit.at, chain, seq) > ($1::timestamptz, $2, $3)
          and audit.at >= coalesce($4::timestamptz, '-infinity') and audit.at < coalesce($5::timestamptz, 'infinity')
          and ($6::text is null or application = $6) and ($7::text is null or starts_with(act, $7))
        order by audit.at, chain, seq limit ${pageSize}`,
      [last.at, last.chain, last.seq, since, until, application, act],
    );
    const page = rows.map(toEntry);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    last = page.at(-1) ?? last;
  }
}

/** A chain of the trail, by its ends. */
export interface AuditChain {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly prunedSeq: number;
  readonly prunedHash: string;
}

/** Every chain, by its name. */
export async function auditChains(db: Queryable): Promise<AuditChain[]> {
  const { rows } = await db.query<Record<keyof AuditChain, string>>(
    `select chain, seq, encode(hash, 'hex') as hash, pruned_seq as "prunedSeq", encode(pruned_hash, 'hex') as "prunedHash"
      from bookbridge.audit_chains order by chain`,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), prunedSeq: Number(row.prunedSeq) }));
}

/** The chains of entries that no chain is kept of. Walks the primary key. */
export async function strayAuditChains(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ chain: string }>(
    `select distinct chain from bookbridge.audit
      where not exists (select from bookbridge.audit_chains as c where c.chain = audit.chain) order by chain`,
  );
  return rows.map(({ chain }) => chain);
}

/** The entries of one chain behind the entry `after`, in pages, in their order. Walks the primary key. */
export async function* entriesOfChain(
  db: Queryable,
  chain: string,
  after: number,
): AsyncGenerator<KeptAuditEntry[]> {
  for (let last = after; ; ) {
    const { rows } = await db.query<AuditRow>(
      `select ${columns} from bookbridge.audit where chain = $1 and seq > $2 order by seq limit ${pageSize}`,
      [chain, last],
    );
    const page = rows.map(toEntry);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    last = page.at(-1)?.seq ?? last;
  }
}

/** Any number, so long as nobody else who shares the database takes it. */
const pruneLock = 0x7072_756e;

/** Whether nobody else prunes the trail; then nobody can until the transaction of `db` is over. Others go on appending. */
export async function holdPruning(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ isHeld: boolean }>('select pg_try_advisory_xact_lock($1) as "isHeld"', [
    pruneLock,
  ]);
  return rows[0]?.isHeld ?? false;
}

/** A year's entries take longer to go than statements may usually. */
const pruneMs = 60 * 60_000;

/** Deletes the entries of a chain up to `last`, which were exported; the chain goes on to be verified from there. */
export async function pruneAuditChain(
  db: Queryable,
  { chain, seq, hash }: Pick<KeptAuditEntry, 'chain' | 'seq' | 'hash'>,
): Promise<void> {
  await db.query(
    `update bookbridge.audit_chains set pruned_seq = $2, pruned_hash = decode($3, 'hex') where chain = $1`,
    [chain, seq, hash],
  );
  const text = 'delete from bookbridge.audit where chain = $1 and seq <= $2';
  const untimed = { text, values: [chain, seq], query_timeout: pruneMs };
  await db.query(untimed);
}

/** Lets a transaction that begins see the trail as it is now, whoever appends to it meanwhile. */
export async function readOnly(db: Queryable): Promise<void> {
  await db.query('set transaction isolation level repeatable read, read only');
}
