import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge, type Ran } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ExportedHashes, hashesOfExport } from '../../dist/cli/audit/exported-hashes.js';
import { csvHead, csvLine, jsonLine, shownLine } from '../../dist/cli/audit/format.js';
import { pruneTrail } from '../../dist/cli/audit/prune.js';
import { type Verified, verifyTrail } from '../../dist/cli/audit/verify.js';
import type { AuditEntry, KeptAuditEntry } from '../../dist/model/audit.js';
import { operator } from '../../dist/security/operator.js';
import { type AuditFilter, auditEntries, holdPruning, recordAct } from '../../dist/storage/audit.js';
import { type Database, transaction } from '../../dist/storage/database.js';
import type { Store } from '../../dist/storage/store.js';

let database: TestDatabase;
let db: Database;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'audit-'));
});

afterAll(() => rm(directory, { recursive: true }));

beforeEach(async () => {
  database = await createDatabase();
  db = database.open(10);
});

afterEach(async () => {
  await database.drop();
});

const audit = (...words: string[]): Promise<Ran> =>
  bookbridge(['audit', ...words], {
    env: { DATABASE_URL: database.url, BOOKBRIDGE_MASTER_KEY: testMasterKey },
  });

const by = (application: string): AuditEntry => ({
  actor: { kind: 'application', name: application },
  act: 'contacts.destroyed',
  application,
  target: '1000001',
  outcome: 'done',
});

const byOperator = (details = {}): AuditEntry => ({
  actor: { kind: 'operator', name: 'ana@db1' },
  act: 'application.changed',
  application: 'KeyA',
  outcome: 'done',
  details,
});

/** The one that migrating the template has left. */
const atFirst = 1;

const file = (name: string) => path.join(directory, name);

const verify = (exported: ExportedHashes = new Map()): Promise<Verified> => verifyTrail(db, exported);

async function entries(filter: AuditFilter = {}): Promise<KeptAuditEntry[]> {
  const found: KeptAuditEntry[] = [];
  for await (const page of auditEntries(db, filter)) found.push(...page);
  return found;
}

const exported = async () => (await entries()).map(jsonLine).join('');

async function exportedTo(name: string): Promise<ExportedHashes> {
  await writeFile(file(name), await exported());
  return hashesOfExport(file(name));
}

describe('the audit trail in the database', () => {
  test('refuses to be changed, by whatever statement', async () => {
    await recordAct(db, byOperator());
    for (const statement of [
      "update bookbridge.audit set actor = 'somebody'",
      'delete from bookbridge.audit',
      'truncate bookbridge.audit',
      'delete from bookbridge.audit_chains',
      'truncate bookbridge.audit_chains',
      'update bookbridge.audit_chains set seq = seq - 1',
      'update bookbridge.audit_chains set seq = seq + 2',
    ])
      await expect(db.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    expect(await verify()).toEqual({ entries: 1 + atFirst, chains: 1, problems: [] });
  });

  test('is whole after many writers at once, of whom some give up', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        transaction(db, async (client) => {
          await recordAct(client, i % 2 === 0 ? by(`Key${i % 3}`) : byOperator({ i }));
          if (i % 5 === 0) throw new Error('given up');
        }).catch((error: Error) => expect(error.message).toBe('given up')),
      ),
    );
    expect(await verify()).toEqual({ entries: 48 + atFirst, chains: 4, problems: [] });
  });

  test('keeps characters, line ends and quotes of every kind so that their hash holds', async () => {
    await recordAct(db, byOperator({ name: 'Zoë 😀 "\\', lines: '\r\n\u2028\u0001' }));
    await recordAct(db, { ...by('KeyA'), target: '' });
    expect((await verify()).problems).toEqual([]);
  });

  test('tells the order of what one chain was appended', async () => {
    for (let i = 0; i < 20; i++) await recordAct(db, byOperator({ i }));
    const [, ...found] = await entries();
    expect(found.map(({ details }) => JSON.parse(details).i)).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
  });
});

describe('bookbridge audit verify', () => {
  /** Does what nobody but the owner of the server can, looks through the trail, and takes it back. */
  async function tampered(...statements: string[]): Promise<string> {
    const takenBack = new Error('taken back');
    let problems = '';
    await transaction(db, async (client) => {
      await client.query("set local session_replication_role = 'replica'");
      for (const statement of statements) await client.query(statement);
      problems = (await verifyTrail(client, new Map())).problems.join('\n');
      throw takenBack;
    }).catch((error: unknown) => expect(error).toBe(takenBack));
    return problems;
  }

  beforeEach(async () => {
    for (let i = 0; i < 3; i++) await recordAct(db, byOperator({ i }));
    await recordAct(db, by('KeyA'));
  });

  test('finds what went past the triggers: another value, a gap, an end that is cut off', async () => {
    const third = "where chain = '' and seq = 3";
    for (const [statement, problem] of [
      [`update bookbridge.audit set actor = 'ben@db1' ${third}`, /entry 3 of .* was changed/],
      [`update bookbridge.audit set at = at - interval '1 hour' ${third}`, /entry 3 of/],
      [`update bookbridge.audit set details = '{"i":9}' ${third}`, /entry 3 of/],
      [`update bookbridge.audit set application = null ${third}`, /entry 3 of/],
      [`update bookbridge.audit set application = '', target = 'KeyA' ${third}`, /entry 3 of/],
      [`update bookbridge.audit set outcome = 'refused' ${third}`, /entry 3 of/],
      [`delete from bookbridge.audit ${third}`, /entry 3 is missing/],
      ["delete from bookbridge.audit where chain = '' and seq = 4", /behind 3 are missing, up to 4/],
      ["delete from bookbridge.audit where chain = 'KeyA'", /behind 0 are missing, up to 1/],
      ["delete from bookbridge.audit_chains where chain = 'KeyA'", /without their chain: .*KeyA is gone/],
    ] as const)
      expect(await tampered(statement), statement).toMatch(problem);
    expect((await verify()).problems).toEqual([]);
  });

  test('finds by an earlier export what was made to look whole', async () => {
    const before = await exportedTo('before');
    await transaction(db, async (client) => {
      await client.query("set local session_replication_role = 'replica'");
      await client.query("delete from bookbridge.audit where chain = 'KeyA' or seq > 2");
      await client.query("delete from bookbridge.audit_chains where chain = 'KeyA'");
      await client.query(`update bookbridge.audit_chains as c set seq = a.seq, hash = a.hash from bookbridge.audit as a
        where a.chain = '' and a.seq = 2`);
    });
    expect((await verify()).problems).toEqual([]);
    expect((await verify(before)).problems).toEqual([
      'In the chain of the operators the entries behind 2 are missing, up to 4.',
      'Of the chain of the application KeyA, which was exported, nothing is left.',
    ]);
    for (let i = 0; i < 2; i++) await recordAct(db, byOperator({ another: i }));
    expect((await verify(before)).problems[0]).toMatch(/entry 3 is another one than was exported/);
  });

  test('is content with what came after an export', async () => {
    await writeFile(file('then'), await exported());
    await recordAct(db, byOperator());
    await recordAct(db, by('KeyB'));
    expect(await audit('verify', '--against', file('then'))).toEqual({
      code: 0,
      stdout: `The audit trail is whole: ${6 + atFirst} entries in 3 chains.\n`,
      stderr: '',
    });
  });

  test('ends with 1 when the trail is not whole', async () => {
    await transaction(db, async (client) => {
      await client.query("set local session_replication_role = 'replica'");
      await client.query("delete from bookbridge.audit where chain = 'KeyA'");
    });
    const { code, stderr } = await audit('verify');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^In the chain of the application KeyA .*\nThe audit trail is not whole; 4 entries/,
    );
  });

  test('refuses a file that is not an export, and names the line', async () => {
    await writeFile(file('other'), '{"chain":"","seq":1,"hash":"00"}\nat,actor\n');
    await expect(hashesOfExport(file('other'))).rejects.toThrow(/--against .*line 2 is not an entry/);
    await expect(hashesOfExport(file('nowhere'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});

describe('bookbridge audit list and export', () => {
  beforeEach(async () => {
    await recordAct(db, byOperator({ name: '=cmd|x' }));
    await recordAct(db, { ...by('KeyA'), outcome: 'refused' });
    await recordAct(db, by('KeyB'));
  });

  test('JSON lines have the entry whole, in the order of time', async () => {
    const all = (await exported())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(all).toHaveLength(3 + atFirst);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort());
    expect(all[1]).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      actor_kind: 'operator',
      actor: 'ana@db1',
      act: 'application.changed',
      application: 'KeyA',
      target: null,
      outcome: 'done',
      details: { name: '=cmd|x' },
      chain: '',
      seq: 1 + atFirst,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('filters are by application, act, and time', async () => {
    expect(await entries({ application: 'KeyA' })).toHaveLength(2);
    expect(await entries({ application: 'KeyA', act: 'contacts.destroyed' })).toHaveLength(1);
    expect(await entries({ act: 'contacts.' })).toHaveLength(2);
    expect(await entries({ until: new Date('2020-01-01') })).toEqual([]);
    expect(await entries({ since: new Date('2020-01-01') })).toHaveLength(3 + atFirst);
    const words = ['--application', 'KeyB', '--act', 'contacts.', '--since', '2020-01-01T00:00'];
    const { stdout } = await audit('export', ...words, '--until', '9999-01-01');
    expect(JSON.parse(stdout)).toMatchObject({ actor: 'KeyB' });
    expect((await audit('list', '--since', 'yesterday')).stderr).toMatch(/must be a day or a time/);
  });

  test('CSV has a line of names, quotes what it must, and starts no formula', async () => {
    expect(csvHead).toBe('at,actor_kind,actor,act,application,target,outcome,details,chain,seq,hash\r\n');
    await recordAct(db, { ...byOperator(), actor: { kind: 'operator', name: '=1+1@db1' } });
    const [, first, , , last] = (await entries()).map(csvLine);
    expect(first).toContain(',operator,ana@db1,application.changed,KeyA,,done,"{""name"":""=cmd|x""}",,2,');
    expect(last).toContain(",'=1+1@db1,");
    expect((await audit('export', '--format', 'csv')).stdout.split('\r\n')).toHaveLength(6 + atFirst);
  });

  test('all pages are listed, no entry twice', async () => {
    await db.query(
      `insert into bookbridge.audit (chain, actor_kind, actor, act, outcome, details)
        select '', 'operator', 'ana@db1', 'application.changed', 'done', '{}' from generate_series(1, 2100)`,
    );
    const all = await entries();
    expect(new Set(all.map(({ chain, seq }) => `${chain} ${seq}`)).size).toBe(2103 + atFirst);
    expect(await verify()).toMatchObject({ entries: all.length, problems: [] });
    expect(all.map(shownLine).find((line) => line.includes('refused'))).toMatch(
      /^\S+Z {2}refused {2}KeyA {2}contacts\.destroyed {2}KeyA {2}1000001$/,
    );
  });
});

describe('bookbridge audit prune', () => {
  const prune = (before: string, to: string) => pruneTrail({ db } as Store, new Date(before), to);

  test('moves the oldest entries to a file, of which the trail keeps the hash, and goes on whole', async () => {
    for (let i = 0; i < 3; i++) await recordAct(db, byOperator({ i }));
    await recordAct(db, by('KeyA'));
    const earlier = await exportedTo('earlier');
    const before = await exported();
    expect(await prune('9999-01-01', file('pruned'))).toBe(4 + atFirst);
    const pruned = await readFile(file('pruned'), 'utf8');
    expect(pruned.split('\n').sort()).toEqual(before.split('\n').sort());
    expect(await entries()).toMatchObject([{ act: 'audit.pruned', seq: 4 + atFirst }]);
    const [kept] = await entries();
    expect(JSON.parse(kept?.details ?? '')).toEqual({
      before: '9999-01-01T00:00:00.000Z',
      entries: 4 + atFirst,
      total: 4 + atFirst,
      sha256: createHash('sha256').update(pruned).digest('hex'),
    });
    await recordAct(db, by('KeyA'));
    expect(await verify(earlier)).toEqual({ entries: 2, chains: 2, problems: [] });
  });

  test('again says how many there were in all, and what nobody has pruned so is found out', async () => {
    await recordAct(db, by('KeyA'));
    await prune('9999-01-01', file('first'));
    await recordAct(db, by('KeyA'));
    await prune('9999-01-01', file('second'));
    expect((await entries()).map(({ details }) => JSON.parse(details))).toMatchObject([
      { entries: 2, total: 4 },
    ]);
    expect((await verify()).problems).toEqual([]);
    await recordAct(db, by('KeyA'));
    const exported = await exportedTo('third');
    await transaction(db, async (client) => {
      await client.query(
        `update bookbridge.audit_chains set pruned_seq = seq, pruned_hash = hash where chain = 'KeyA'`,
      );
      await client.query("delete from bookbridge.audit where chain = 'KeyA'");
    });
    const { problems } = await verify(exported);
    expect(problems).toEqual(['5 entries are gone as pruned, and 4 were, as the trail says itself.']);
  });

  test('waits for nobody, and lets nobody wait: while one prunes, others append, and a second is refused', async () => {
    await recordAct(db, byOperator());
    await transaction(db, async (client) => {
      expect(await holdPruning(client)).toBe(true);
      await recordAct(db, by('KeyA'));
      await recordAct(db, byOperator());
      await expect(prune('9999-01-01', file('busy'))).rejects.toThrow(/Somebody else prunes/);
    });
    expect(await prune('9999-01-01', file('busy'))).toBeGreaterThan(3);
  });

  test('that fails at its end leaves both the entries and the file', async () => {
    await recordAct(db, byOperator());
    await db.query(`create function public.refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no entry'; end $$`);
    await db.query(`create trigger refuse_some before insert on bookbridge.audit for each row
      when (new.act = 'audit.pruned' and new.outcome = 'done') execute function public.refuse()`);
    const before = await exported();
    await expect(prune('9999-01-01', file('failed'))).rejects.toThrow('no entry');
    expect(await readFile(file('failed'), 'utf8')).toBe(before);
    expect((await entries()).map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
      'database.migrated done',
      'application.changed done',
      'audit.pruned failed',
    ]);
    expect((await verify()).problems).toEqual([]);
  });

  test('leaves what is not old enough, and overwrites nothing', async () => {
    await recordAct(db, byOperator());
    expect(await prune('2020-01-01', file('none'))).toBe(0);
    await expect(prune('2020-01-01', file('none'))).rejects.toThrow(/--to .*: is there already/);
    expect((await entries()).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'refused']);
  });
});

describe('an operator', () => {
  test('is the user of the operating system at a host', () => {
    expect(operator({})).toEqual({ kind: 'operator', name: `${userInfo().username}@${hostname()}` });
  });

  test('who came by sudo is named, too', () => {
    expect(operator({ SUDO_USER: 'ana' }).name).toMatch(/@.* \(sudo: ana\)$/);
    expect(operator({ SUDO_USER: 'CORP\\ana.lima@example.org' }).name).toContain(
      '(sudo: CORP\\ana.lima@example.org)',
    );
  });

  test.each(['ana)\n2026-11-30T09:12:44Z  done  eva@db1', '\u001b[2K', ''])(
    'has no name by sudo from %j',
    (name) => {
      expect(operator({ SUDO_USER: name })).toEqual(operator({}));
    },
  );
});
