import { type Followed, follow, rising } from '@bookbridge/testing/follow';
import type { ContactsBody } from '@bookbridge/testing/imports';
import type {
  FaultName,
  Meeting,
  PageRequest,
  Place,
  RunningSource,
  SourceUnderTest,
} from '@bookbridge/testing/source-under-test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StartOptions } from '../../dist/main.js';
import { type FailureCode, failures } from '../../dist/model/failures.js';
import type { StoredContact } from '../../dist/vault/stored-contact.js';
import { type Outcome, outcomes } from './outcomes.js';

/** The limit of contacts of these tests: no book but an endless one has as many. */
const maxContacts = 2600;

/** As many readers as faults, so that none waits for another. */
const settings = {
  BOOKBRIDGE_MAX_CONTACTS: String(maxContacts),
  BOOKBRIDGE_BEGIN_BURST: '1000',
  BOOKBRIDGE_EVENTS_BURST: '1000',
  BOOKBRIDGE_CONCURRENCY: '40',
  BOOKBRIDGE_DATABASE_CONNECTIONS: '50',
};

const patient: StartOptions = { backOffMs: 20 };
const impatient: StartOptions = {
  backOffMs: 20,
  outboundLimits: { headersMs: 1200, idleMs: 1200, answerMs: 2000 },
};

/** All that can be seen of an import from outside, once it has ended. */
interface Seen extends Followed {
  readonly answer: { readonly status: number; readonly body: unknown };
  /** In order. */
  readonly requests: readonly PageRequest[];
  /** Everybody who should arrive. */
  readonly people: readonly StoredContact[];
  /** What was logged of it. */
  readonly logged: readonly Logged[];
  /** How many rows the vault has of it, by table. */
  readonly vault: Readonly<Record<string, number>>;
}

interface Logged {
  readonly level: number;
  readonly msg: string;
  readonly failure?: string;
}

/** Runs without any progress in between; one, where nothing else is said. */
const attempts: Partial<Record<FailureCode, number>> = {
  source_busy: 6,
  source_unavailable: 6,
  source_error: 3,
  internal: 6,
};

const info = 30;
const warning = 40;

/** Holds a source to what the table says, each fault with an account of its own, all at the same time. */
export function testFaults(source: SourceUnderTest): void {
  const met = Object.entries(source.faults) as [FaultName, Meeting][];
  const running: RunningSource[] = [];
  const seen = new Map<FaultName, Promise<Seen>>();

  beforeAll(async () => {
    const start = async (at: Place, options: StartOptions) => {
      const started = await source.start(at, { settings, options });
      running.push(started);
      return started;
    };
    const [lookAlike, hurried, standIn] = await Promise.all([
      start('look-alike', patient),
      start('look-alike', impatient),
      start('stand-in', patient),
    ]);
    const beginAll = (isWanted: (outcome: Outcome) => boolean) => {
      const wanted = met.filter(([fault]) => isWanted(outcomes[fault]));
      return wanted.map(([fault, { at, account }]) => {
        const outcome = outcomes[fault];
        const place = at === 'stand-in' ? standIn : outcome.isImpatient ? hurried : lookAlike;
        const import_ = see(source, place, account, outcome);
        // Its own test says what went wrong.
        import_.catch(() => undefined);
        seen.set(fault, import_);
        return import_;
      });
    };
    beginAll(({ isIdle }) => isIdle === true);
    // A busy machine is not to be taken for a slow provider.
    await Promise.allSettled(beginAll(({ isIdle, isImpatient }) => !isIdle && !isImpatient));
    beginAll(({ isImpatient }) => isImpatient === true);
    await Promise.allSettled(seen.values());
  });

  afterAll(() => Promise.all(running.map((it) => it.stop())));

  describe(`an address book at ${source.name}`, () => {
    for (const [fault, { account }] of met) {
      test(`${outcomes[fault].promise} (${account})`, async () => {
        const it = await seen.get(fault);
        if (!it) throw new Error(`${fault} was never met.`);
        expectOutcome(it, outcomes[fault]);
      });
    }

    test('leaves nothing of anybody in the log', async () => {
      const books = await Promise.all(seen.values());
      const logs = running.map(({ service }) => service.logs()).join('');
      expect(logs).toContain('import completed');
      expect(logs).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
      expect(logs).not.toMatch(/\?\w+=|[?&](pageToken|code|state|scope)\b/);
      expect(logs).not.toMatch(/bearer|ya29\.|1\/\/0|sandbox-secret/i);
      const names = new Set(books.flatMap(({ people }) => people.map(({ full_name }) => full_name)));
      const told = [...names].filter((name) => name.length > 6 && logs.includes(name));
      expect(told).toEqual([]);
    });
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** One person after the other: an exchange has eight seconds, and forty at once on a busy machine may take longer. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

async function see(
  { admit }: SourceUnderTest,
  place: RunningSource,
  account: string,
  { decision = 'allow', ...outcome }: Outcome,
): Promise<Seen> {
  const { service } = place;
  const import_id = await inTurn(() => admit(service, { account, decision, parameters: { merge: '0' } }));
  const followed = await follow(service, import_id);
  const asked = await service.call(`/contacts/${import_id}`);
  return {
    ...followed,
    answer: { status: asked.status, body: await asked.json() },
    requests: await place.requests(account),
    people: 'brings' in outcome ? await place.people(account, maxContacts) : [],
    logged: loggedOf(place, import_id),
    vault: await vaultOf(place, import_id),
  };
}

const loggedOf = ({ service }: RunningSource, importId: number): Logged[] =>
  service
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"import_id":${importId}`))
    .map((line) => JSON.parse(line));

async function vaultOf({ service }: RunningSource, importId: number): Promise<Record<string, number>> {
  const { db } = service.service.parts;
  const { rows: tables } = await db.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'vault' and column_name = 'import_id'",
  );
  const vault: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int from vault.${name}
        where import_id = (select id from bookbridge.imports where import_id = $1)`,
      [importId],
    );
    vault[name] = rows[0]?.count ?? 0;
  }
  return vault;
}

function expectOutcome(it: Seen, outcome: Outcome): void {
  expect(it.gathered).toEqual(rising(it.gathered));
  if ('fails' in outcome) expectFailure(it, outcome);
  else expectContacts(it, outcome);
  if (outcome.minWaitMs !== undefined) expectWaits(it.requests, outcome.minWaitMs);
}

function expectFailure(it: Seen, { fails, where, tries }: Extract<Outcome, { fails: FailureCode }>): void {
  const { number, sentence, tellOperator } = failures[fails];
  const gathering = {
    event_type: 'GATHERING',
    status: 'INPROGRESS',
    description: 'Reading the address book',
  };
  expect(it.events).toEqual([
    expect.objectContaining({
      event_type: 'INITIALIZING',
      status: where === 'consent' ? 'INPROGRESS' : 'COMPLETED',
      value: 0,
    }),
    ...(where === 'consent' ? [] : [expect.objectContaining(gathering)]),
    expect.objectContaining({
      event_type: 'COMPLETE',
      status: 'ERROR',
      value: number,
      description: sentence,
    }),
  ]);
  if (where === 'beginning') expect(it.gathered.at(-1)).toBe(0);
  if (where === 'midway') expect(it.gathered.at(-1)).toBeGreaterThan(0);
  expect(it.answer).toMatchObject({
    status: 404,
    body: { status: 'failure', error: { code: fails, message: sentence } },
  });
  expectTries(it.requests, tries === 'all' ? (attempts[fails] ?? 1) : tries);
  const level = tellOperator ? warning : info;
  expect(it.logged.filter(({ msg }) => msg === 'import failed')).toEqual([
    expect.objectContaining({ failure: fails, level }),
  ]);
  if (where !== 'consent')
    expect(it.logged.filter(({ msg }) => msg === 'an import could not go on').at(-1)).toMatchObject({
      failure: fails,
      level,
    });
  for (const [table, rows] of Object.entries(it.vault)) expect(rows, table).toBe(0);
  expect(Object.keys(it.vault)).toEqual(expect.arrayContaining(['keys', 'grants', 'pages', 'owners']));
}

function expectContacts(it: Seen, { brings, tries }: Extract<Outcome, { brings: string }>): void {
  const { contacts: arrived, total } = it.answer.body as ContactsBody;
  expect(it.answer.status, JSON.stringify(it.logged)).toBe(200);
  const isTruncated = brings === 'as many as may be';
  expect(it.events).toEqual([
    expect.objectContaining({ event_type: 'INITIALIZING', status: 'COMPLETED', value: 0 }),
    expect.objectContaining({
      event_type: 'GATHERING',
      status: 'COMPLETED',
      value: total,
      description: isTruncated
        ? 'The address book has more people than we can take; the rest was left out'
        : 'Reading the address book',
    }),
    expect.objectContaining({ event_type: 'COMPLETE', status: 'COMPLETED', value: 0 }),
  ]);
  // Ids first: they tell who is missing, and who came twice.
  const ids = (people: readonly object[]) => people.map((person) => (person as StoredContact).id);
  // Whether those who are left out count for the limit is left to the reading.
  const people = isTruncated ? it.people.slice(0, total) : it.people;
  expect(ids(arrived)).toEqual(ids(people));
  expect(arrived).toEqual(JSON.parse(JSON.stringify(people)));
  expect(total).toBe(people.length);
  if (isTruncated) expect(total).toBeGreaterThan(maxContacts * 0.95);
  if (brings === 'nobody') expect(total).toBe(0);
  else expect(total).toBeGreaterThan(0);
  expect(Math.max(...triesOf(it.requests))).toBe(tries);
  expect(it.logged).toContainEqual(expect.objectContaining({ msg: 'import completed', level: info }));
  // Access ends with the reading.
  expect(it.vault).toMatchObject({ grants: 0, consents: 0 });
}

/** How often the page that failed in the end was asked for. */
function expectTries(requests: readonly PageRequest[], tries: number): void {
  const failing = requests.at(-1)?.page;
  expect(requests.filter(({ page }) => page === failing)).toHaveLength(tries);
}

/** How often each page that has contacts was asked for. */
function triesOf(requests: readonly PageRequest[]): number[] {
  const tries = new Map<string, number>();
  for (const { page, hasContacts } of requests) if (hasContacts) tries.set(page, (tries.get(page) ?? 0) + 1);
  return [...tries.values()];
}

/** Between the tries for the page that failed. */
function expectWaits(requests: readonly PageRequest[], minWaitMs: number): void {
  const refused = requests.findLast(({ status }) => status !== null && status >= 400)?.page;
  const times = requests.filter(({ page }) => page === refused).map(({ at }) => at);
  expect(times.length).toBeGreaterThan(1);
  times.slice(1).forEach((at, before) => {
    expect(at - (times[before] ?? 0)).toBeGreaterThanOrEqual(minWaitMs);
  });
}
