import type { Limits } from '../config/config.js';
import { consentSeconds, keyHolderSilentMs, polledMs, visitorSeconds } from '../model/lifetimes.js';
import { maxRevocationHours } from '../model/revocation.js';
import { keptDays, maxKeepHours, maxTriedDays, usualKeepHours } from '../model/webhook.js';
import type { Queryable } from './database.js';
import { isOf } from './import-key.js';
import { revokeTask } from './queue.js';

/** What decides how long things live, as it is for a service. */
export interface Times extends Pick<Limits, 'codeMinutes' | 'gatherMinutes' | 'recordHours'> {
  /** Minutes, of all applications. */
  readonly retention: { readonly min: number; readonly max: number };
}

/** One kind of what is kept. */
export interface Kept {
  readonly what: string;
  /** Tables by their names; what is in no table, in words. */
  readonly tables: readonly string[];
  readonly elsewhere?: string;
  readonly until: (times: Times) => string;
  /** The settings that say how long. */
  readonly setBy: string;
  /** How many there are, since when, and when their time is over; of what is in a table and comes to an end. */
  readonly figure?: Figure;
}

/** Pieces of SQL. */
interface Figure {
  readonly from: string;
  /** What counts as one; rows unless it says otherwise. */
  readonly each?: string;
  readonly since: string;
  readonly due?: (times: Pick<Times, 'gatherMinutes'>) => string;
}

const codeMinutes = '`BOOKBRIDGE_CODE_MINUTES`';
const hours = (count: number) => `${count} hour${count === 1 ? '' : 's'}`;
const minutes = (count: number) => `${count} minute${count === 1 ? '' : 's'}`;
const range = ({ min, max }: Times['retention']) =>
  min === max ? minutes(min) : `${min} to ${max} minutes, by application,`;

/** By when whatever hangs on the key of an import has to be gone. */
const dueOfImport: Figure['due'] = ({ gatherMinutes }) =>
  `case when state in ('gathering', 'finishing') then gathering_at + make_interval(mins => ${gatherMinutes})
    when state = 'completed' then destroy_at when state in ('destroyed', 'failed') then ended_at else wait_until end`;

const ofImport = (table: string, where = 'true'): Figure => ({
  from: `vault.${table} as kept join bookbridge.imports on ${isOf('kept', 'imports')} where ${where}`,
  each: 'distinct kept.import_id',
  since: 'coalesce(ended_at, gathering_at, created_at)',
  due: dueOfImport,
});

/**
 * Everything that is kept, where, and how long: the one table of it. The reference page, `bookbridge privacy report` and
 * the test that every table of the schema stands here are made of it.
 */
export const kept: readonly Kept[] = [
  {
    what: 'link to a consent, to a page that asks for a password, or to an upload page',
    tables: ['bookbridge.imports'],
    until: (times) =>
      `${minutes(times.codeMinutes)}, then the import fails with what was wrong last, else with \`consent_expired\``,
    setBy: codeMinutes,
    figure: {
      from: `bookbridge.imports where state in ('waiting', 'asking', 'choosing')`,
      since: 'created_at',
      due: () => 'wait_until',
    },
  },
  {
    what: 'what was begun with an `Idempotency-Key` is known again, by hashes',
    tables: ['bookbridge.keyed_begins'],
    until: () => 'as long as the link is good',
    setBy: codeMinutes,
    figure: {
      from: `bookbridge.keyed_begins as kept join bookbridge.imports on ${isOf('kept', 'imports')}`,
      since: 'created_at',
      due: () => 'expires_at',
    },
  },
  {
    what: 'an attempt at consent: its `state` as a hash, its verifier sealed, and a cookie',
    tables: ['vault.consents'],
    elsewhere: 'the browser',
    until: () => `${minutes(consentSeconds / 60)}, one use`,
    setBy: '–',
    figure: {
      from: 'vault.consents',
      since: `expires_at - make_interval(secs => ${consentSeconds})`,
      due: () => 'expires_at',
    },
  },
  {
    what: "an import's own key, wrapped",
    tables: ['vault.keys'],
    until: () => 'as long as anything that is sealed with it; with it everything is destroyed',
    setBy: '–',
    figure: ofImport('keys'),
  },
  {
    what: 'tokens of a provider, and passwords that people typed, sealed',
    tables: ['vault.grants'],
    until: () => 'until everything has been read, or the import fails',
    setBy: '`BOOKBRIDGE_GATHER_MINUTES`',
    figure: ofImport('grants'),
  },
  {
    what: 'a token that waits to be revoked, sealed',
    tables: ['graphile_worker._private_jobs'],
    until: (times) =>
      `seconds; up to ${minutes(times.gatherMinutes)} while the same account is being read, and some ${hours(maxRevocationHours)} more while the provider cannot be reached`,
    setBy: '`BOOKBRIDGE_GATHER_MINUTES`',
    figure: {
      from: `graphile_worker.jobs where task_identifier = '${revokeTask}'`,
      since: 'created_at',
    },
  },
  {
    what: 'the uploaded file, sealed',
    tables: ['vault.uploads'],
    until: () => 'until `COMPLETE`; until the link runs out, while its person is asked about its columns',
    setBy: `${codeMinutes}, \`BOOKBRIDGE_GATHER_MINUTES\``,
    figure: ofImport('uploads'),
  },
  {
    what: 'the address book that a person chooses from, and who is picked so far, sealed',
    tables: ['vault.choices', 'vault.pages', 'vault.owners'],
    until: () => 'until they have chosen, or the link runs out',
    setBy: codeMinutes,
    figure: ofImport('pages', `state = 'choosing'`),
  },
  {
    what: 'what the person said of the columns, sealed',
    tables: ['vault.mappings'],
    until: () => 'until `COMPLETE`',
    setBy: '`BOOKBRIDGE_GATHER_MINUTES`',
    figure: ofImport('mappings'),
  },
  {
    what: 'contacts and the owner, sealed',
    tables: ['vault.pages', 'vault.owners'],
    until: ({ retention }) => `${range(retention)} after \`COMPLETE\`, or until you delete them`,
    setBy: '`app set --retention-minutes`, 1 to 1,440',
    figure: ofImport('pages', `state <> 'choosing'`),
  },
  {
    what: 'the report of reading (line numbers and reasons of what was skipped, names of groups), sealed',
    tables: ['vault.reports'],
    until: () => 'as long as the contacts',
    setBy: '`app set --retention-minutes`',
    figure: ofImport('reports'),
  },
  {
    what: "the import's record, without contacts; `user_id`, `echo` and `redirect_url` in it sealed",
    tables: ['bookbridge.imports'],
    until: (times) => `${hours(times.recordHours)} after the contacts were destroyed, or after the failure`,
    setBy: '`BOOKBRIDGE_RECORD_HOURS`',
    figure: {
      from: `bookbridge.imports where state in ('destroyed', 'failed')`,
      since: 'ended_at',
      due: () => 'forget_at',
    },
  },
  {
    what: "work on imports: the database's own number of each",
    tables: [
      'graphile_worker._private_jobs',
      'graphile_worker._private_job_queues',
      'graphile_worker._private_tasks',
      'graphile_worker._private_known_crontabs',
    ],
    until: () => 'until it is done',
    setBy: '–',
    figure: {
      from: `graphile_worker.jobs where task_identifier <> '${revokeTask}'`,
      since: 'created_at',
    },
  },
  {
    what: 'what endpoints of webhooks were told: `import_id`, source, outcome, counts, times; and the log of attempts at it',
    tables: ['bookbridge.webhook_messages', 'bookbridge.webhook_attempts'],
    until: () =>
      `${keptDays} days after it happened; what is still being tried, until it is delivered or given up, ${maxTriedDays} days at most`,
    setBy: '–',
    figure: {
      from: 'bookbridge.webhook_messages',
      since: 'recorded_at',
      due: () => `greatest(recorded_at + interval '${keptDays} days',
        case when state = 'pending' then tried_since + interval '${maxTriedDays} days' end)`,
    },
  },
  {
    what: 'the old secret of an endpoint, sealed, while it is rotated',
    tables: ['bookbridge.webhook_secrets'],
    until: () => `${hours(usualKeepHours)}, or until \`--finish\``,
    setBy: `\`webhook rotate --keep-hours\`, 1 to ${maxKeepHours}`,
    figure: {
      from: 'bookbridge.webhook_secrets where retires_at is not null',
      since: 'retires_at',
      due: () => 'retires_at',
    },
  },
  {
    what: 'endpoints of webhooks: their URLs and secrets, sealed',
    tables: ['bookbridge.webhook_endpoints', 'bookbridge.webhook_secrets'],
    until: () => 'until you delete them',
    setBy: '`webhook remove`',
    figure: { from: 'bookbridge.webhook_endpoints', since: 'created_at' },
  },
  {
    what: 'statistics: source, consent mode, outcome, seconds, number of contacts',
    tables: ['bookbridge.statistics'],
    until: () => 'kept; they name no person and no application',
    setBy: '–',
    figure: { from: 'bookbridge.statistics', since: 'ended_at' },
  },
  {
    what: 'the audit trail: who changed what about the service; it names operators and applications, and nobody whose contacts are read',
    tables: ['bookbridge.audit', 'bookbridge.audit_chains'],
    until: () => 'kept until you prune it',
    setBy: '`audit prune`',
    figure: { from: 'bookbridge.audit', since: 'at' },
  },
  {
    what: 'applications: hashes of their passwords, their OAuth clients with sealed secrets',
    tables: ['bookbridge.applications', 'bookbridge.application_passwords', 'bookbridge.oauth_clients'],
    until: () => 'until you delete them',
    setBy: '`app delete`',
    figure: { from: 'bookbridge.applications', since: 'created_at' },
  },
  {
    what: 'nodes that run, and which master keys they have, by ids',
    tables: ['bookbridge.nodes', 'bookbridge.key_holders'],
    until: () => `seconds after they have stopped or fallen silent (${keyHolderSilentMs / 1000})`,
    setBy: '–',
    figure: { from: 'bookbridge.key_holders', since: 'seen_at' },
  },
  {
    what: 'ids of master keys, a check of the first one, migrations that ran',
    tables: [
      'bookbridge.master_keys',
      'bookbridge.key_checks',
      'bookbridge.migrations',
      'graphile_worker.migrations',
    ],
    until: () => 'as long as the database; ids of keys until nothing needs the key',
    setBy: '–',
  },
  {
    what: 'the cookies that show a browser what became of its consent, its password or its file, and the name of that file',
    tables: [],
    elsewhere: 'the browser',
    until: () => hours(visitorSeconds / 3600),
    setBy: '–',
  },
  {
    what: "the address book in a site's page with the picker",
    tables: [],
    elsewhere: 'the browser',
    until: () => 'until the page is left; up to 60 minutes in the same tab, where the site wants that',
    setBy: '`browserContactCacheMin`',
  },
  {
    what: '`user_id` of imports that are polled; addresses of clients that are counted for limits',
    tables: [],
    elsewhere: 'memory of a node',
    until: () =>
      `up to ${(2 * polledMs) / 1000} seconds after the last poll; until an address may do everything at once again, and 10 seconds more`,
    setBy: '–',
  },
  {
    what: 'logs: no personal data, no query strings',
    tables: [],
    elsewhere: 'standard output',
    until: () => 'yours',
    setBy: '–',
  },
];

/** What there is of one kind right now. */
export interface KeptNow {
  readonly count: number;
  /** Of the oldest; `undefined` when there is none. */
  readonly oldestSeconds: number | undefined;
  /** How many are past their time, and by how much. */
  readonly overdue: number;
  readonly overdueSeconds: number;
}

/** What there is of a kind; counts rows, and says nothing of what is in them. */
export async function keptNow(
  db: Queryable,
  { from, each = '*', since, due }: Figure,
  times: Pick<Times, 'gatherMinutes'>,
): Promise<KeptNow> {
  const until = due?.(times) ?? 'null::timestamptz';
  const { rows } = await db.query<{
    count: number;
    oldest: number | null;
    late: number;
    worst: number | null;
  }>(
    `select count(${each})::int as count, extract(epoch from now() - min(${since}))::float8 as oldest,
        count(${each}) filter (where ${until} < now())::int as late,
        extract(epoch from now() - min(${until}))::float8 as worst from ${from}`,
  );
  const [row] = rows;
  if (!row) throw new Error('A count has one row.');
  return {
    count: row.count,
    oldestSeconds: row.oldest ?? undefined,
    overdue: row.late,
    overdueSeconds: row.late > 0 ? (row.worst ?? 0) : 0,
  };
}

/** The least and the most minutes for which an application has its contacts kept; the usual one while there is none. */
export async function retentionOfApplications(db: Queryable, usual: number): Promise<Times['retention']> {
  const { rows } = await db.query<{ min: number; max: number }>(
    `select coalesce(min(retention_minutes), $1)::int as min, coalesce(max(retention_minutes), $1)::int as max
      from bookbridge.applications`,
    [usual],
  );
  return rows[0] ?? { min: usual, max: usual };
}
