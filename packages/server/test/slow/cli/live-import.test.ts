import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { anyone, type Decision, Person } from '@bookbridge/testing/consent';
import { googleAt, type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { cards, upload } from '@bookbridge/testing/imports';
import { testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../bin/bookbridge.js', import.meta.url));

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

beforeEach(() => service.service.parts.db.query('delete from bookbridge.imports'));

/** A check that runs, at the terminal of a person who has a browser beside it. */
interface Running {
  readonly process: ChildProcess;
  readonly said: () => string;
  /** The page that it asks to open. */
  readonly url: Promise<string>;
  readonly code: Promise<number | null>;
}

function checkLive(source: string, env: Record<string, string> = {}): Running {
  const args = ['app', 'check', service.application.key, '--live', '--source', source];
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: service.databaseUrl,
      BOOKBRIDGE_MASTER_KEY: testMasterKey,
      BOOKBRIDGE_BASE_URL: service.url,
      ...googleAt(service.sandbox.url),
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const found = () => /Open this page[^\n]*:\n {2}(\S+)\n/.exec(said)?.[1];
  const url = until(async () => found() !== undefined).then(() => found() ?? '');
  return { process: child, said: () => said, url, code };
}

async function consented(decision: Decision): Promise<{ code: number | null; said: string }> {
  const check = checkLive('google');
  await new Person().consent(await check.url, decision);
  return { code: await check.code, said: check.said() };
}

const states = async () => {
  const { rows } = await service.service.parts.db.query<{ state: string; failure: string | null }>(
    `select state, failure, exists (select from vault.keys where import_id = imports.id) as "hasKey"
      from bookbridge.imports`,
  );
  return rows;
};

describe('a real import of bookbridge app check', () => {
  test('is made by the service that runs, counted, and destroyed', async () => {
    const { code, said } = await consented({ account: anyone() });
    expect(said).toContain('Open this page and agree:');
    expect(said).toContain('Waiting for you …');
    expect(said).toMatch(
      /Completed after \d+\.\d seconds of reading: \d+ (person|people), \d+ of them with an e-mail address\./,
    );
    expect(said).toContain('All of it has been destroyed.');
    expect(code).toBe(0);
    expect(await states()).toEqual([{ state: 'destroyed', failure: null, hasKey: false }]);
    // Nobody of the address book, nor its owner.
    expect(said).not.toMatch(/@|Sandbox/);
  });

  test('that fails ends with 1 and says how', async () => {
    const { code, said } = await consented({ decision: 'deny' });
    expect(code).toBe(1);
    expect(said).toContain('Failed with 101 consent_denied: ');
    expect(said).toContain('The log of the service has its cause');
  });

  test('takes a file where there is no client', async () => {
    const check = checkLive('gmail', {
      BOOKBRIDGE_GOOGLE_CLIENT_ID: '',
      BOOKBRIDGE_GOOGLE_CLIENT_SECRET: '',
    });
    const url = await check.url;
    expect(check.said()).toContain('There is no client. Open this page and send a file:');
    await upload(url, cards(3));
    expect(await check.code).toBe(0);
    expect(check.said()).toContain('3 people, 3 of them with an e-mail address.');
  });

  test('is ended when the command is interrupted', async () => {
    const check = checkLive('gmail');
    await check.url;
    await until(async () => check.said().includes('Waiting for you'));
    check.process.kill('SIGINT');
    expect(await check.code).toBe(1);
    expect(check.said()).toContain('Not completed. The import has been ended.');
    expect(await states()).toEqual([{ state: 'failed', failure: 'consent_expired', hasKey: false }]);
  });
});
