import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { bookbridge, type Ran } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const baseUrl = 'https://contacts.example.com';
const serviceClient = {
  BOOKBRIDGE_GOOGLE_CLIENT_ID: 'id-of-service',
  BOOKBRIDGE_GOOGLE_CLIENT_SECRET: 'secret-of-service',
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const app = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  bookbridge(['app', ...args], {
    env: {
      DATABASE_URL: database.url,
      BOOKBRIDGE_MASTER_KEY: testMasterKey,
      BOOKBRIDGE_BASE_URL: baseUrl,
      ...env,
    },
    input: 'zqcheckcanary',
  });

async function create(name: string, ...args: string[]): Promise<string> {
  return JSON.parse((await app(['create', '--name', name, ...args])).stdout).domain_key;
}

const ownClient = ['--client', 'gmail=id-1', '--client-secret-file', 'gmail=-'];

describe('bookbridge app check', () => {
  test('goes through an application with the client of the service, in order', async () => {
    const key = await create('Invitely', '--redirect-origin', 'https://a.example', '--include', 'photo');
    const { code, stdout } = await app(['check', 'Invitely'], serviceClient);
    expect(code).toBe(0);
    expect(stdout.split('\n\n').slice(0, 2).join('\n\n')).toBe(`Invitely (${key})
  ✓ base URL: ${baseUrl}
  ✓ redirect origins: https://a.example
  ✓ browser origins: none
  ✓ delivery: whole address books; --delivery picked lets people choose who is shared
  ✓ extra data that it may ask for: photo
  ✓ webhooks: none

Google Contacts (gmail)
  ✓ client: that of the service, id-of-service
  ✓ redirect URI to register: ${baseUrl}/auth
  ✓ consent: in the mode contacts, https://www.googleapis.com/auth/contacts.readonly`);
    const titles = stdout.split('\n').filter((line) => /^[^ ].*\)$/.test(line));
    expect(titles.slice(2)).toEqual([
      'Outlook.com (outlookcom)',
      'Microsoft 365 (office365)',
      'Yahoo (yahoo)',
      'AOL (aol)',
    ]);
  });

  test('warns of everyone being selected at first, unless the choice is made on our page', async () => {
    const key = await create('Everyone', '--preselects', 'on');
    expect((await app(['check', key])).stdout).toContain('! preselects: pages may select everyone at first');
    await app(['set', key, '--delivery', 'picked']);
    expect((await app(['check', key])).stdout).toContain(
      '✓ preselects: on, but with delivery picked nobody is selected at first',
    );
    expect((await app(['set', key, '--preselects', 'off'])).stdout).toBe('Changed: preselects.\n');
    expect((await app(['check', key])).stdout).not.toContain('preselects');
  });

  test('says that imports begin an upload where there is no client, which is no fault', async () => {
    const key = await create('Uploads');
    const { code, stdout } = await app(['check', key]);
    expect(code).toBe(0);
    expect(stdout).toContain('! redirect origins: none');
    expect(stdout).toContain('! client: none, so an import begins an upload.');
    expect(stdout).toContain(`bookbridge app set ${key} --client gmail=`);
    expect(stdout).not.toContain('redirect URI');
  });

  test('says whose client it is, by which page it comes back, and what it asks for', async () => {
    const parent = await create(
      'Platform',
      ...ownClient,
      ...['--proxy-url', 'gmail=https://platform.example/oauth.html', '--consent', 'gmail=contacts+other'],
    );
    const ofParent = await app(['check', parent]);
    expect(ofParent.stdout).toContain('✓ client: its own, id-1');
    const child = await create('Bakery', '--parent', parent);
    const { code, stdout } = await app(['check', child], serviceClient);
    expect(code).toBe(0);
    expect(stdout).toContain(`✓ parent: Platform (${parent})`);
    expect(stdout).toContain(`✓ client: that of Platform (${parent}), id-1`);
    expect(stdout).toContain('✓ secret: opens with this master key');
    expect(stdout).toContain(
      '✓ redirect URI to register: https://platform.example/oauth.html, a page that forwards in the browser',
    );
    expect(stdout).toMatch(
      /✓ consent: in the mode contacts\+other, \S+contacts\.readonly \S+other\.readonly\n/,
    );
    await app(['set', parent, '--client-scopes', 'gmail=contacts.readonly', '--proxy-kind', 'gmail=server']);
    const weaker = await app(['check', child]);
    expect(weaker.code).toBe(0);
    expect(weaker.stdout).toMatch(/! redirect URI to register: .* weaker/);
    expect(weaker.stdout).toMatch(/✓ consent: the client's own scopes, \S+contacts\.readonly\n/);
    expect(stdout + weaker.stdout + ofParent.stdout).not.toContain('zqcheckcanary');
  });

  test('says which tenant a client has, where clients have one', async () => {
    const client = ['--client', 'live=id-2', '--client-secret-file', 'live=-'];
    const key = await create('Tenants', ...client, '--client-tenant', 'outlookcom=organizations');
    expect((await app(['check', key])).stdout).toContain('✓ tenant: organizations');
    expect((await app(['set', key, '--client-tenant', 'outlookcom=../x'])).stderr).toMatch(
      /^--client-tenant outlookcom: must be common, consumers, organizations/,
    );
    await app(['set', key, '--client-tenant', 'outlookcom=']);
    expect((await app(['check', key])).stdout).toContain("✓ tenant: the provider's usual choice");
  });

  test('ends with 1 when the base URL is missing', async () => {
    const { code, stdout } = await app(['check', 'Invitely'], { ...serviceClient, BOOKBRIDGE_BASE_URL: '' });
    expect(code).toBe(1);
    expect(stdout).toContain('✗ base URL: BOOKBRIDGE_BASE_URL is not set');
    expect(stdout).toContain('✗ redirect URI to register');
  });

  test('warns of an address that Google does not take, as config check does', async () => {
    const env = { ...serviceClient, BOOKBRIDGE_BASE_URL: 'https://192.0.2.7' };
    const sentence = 'Google takes no redirect URI at a bare IP address, as https://192.0.2.7/auth is';
    const { code, stdout } = await app(['check', 'Invitely'], env);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`! ${sentence}`) });
    const config = await bookbridge(['config', 'check'], { env });
    expect(config.stdout).toContain(`warning: ${sentence}`);
  });

  test('takes a name that several applications have for none', async () => {
    const keys = [await create('Twins'), await create('Twins')];
    const { code, stderr } = await app(['check', 'Twins']);
    expect(code).toBe(2);
    for (const key of keys) expect(stderr).toContain(key);
    expect((await app(['check', keys[1] ?? ''])).code).toBe(0);
    expect(await app(['check', 'nosuch'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No application has this key or name'),
    });
  });
});

describe('bookbridge app check --live', () => {
  test.each([
    [['--live'], '--source: is missing'],
    [['--source', 'gmail'], '--source: is for the import of --live'],
    [['--live', '--source', 'nosuch'], '--source nosuch: is no source code'],
  ])('is refused with %j', async (flags, sentence) => {
    const { code, stderr } = await app(['check', 'Invitely', ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(sentence) });
  });

  test('is refused at a source that is switched off', async () => {
    const key = await create('Off', '--source-off', 'gmail');
    const { code, stderr } = await app(['check', key, '--live', '--source', 'google']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('is switched off') });
    expect((await app(['check', key])).stdout).toContain('✓ switched off');
  });

  test('begins nothing where no service runs, or something is missing', async () => {
    const live = ['check', 'Invitely', '--live', '--source', 'gmail'];
    const { code, stdout } = await app(live, serviceClient);
    expect(code).toBe(1);
    expect(stdout).toContain('No service with a worker runs on this database');
    const without = await app(live, { ...serviceClient, BOOKBRIDGE_BASE_URL: '' });
    expect(without.code).toBe(1);
    expect(without.stdout).not.toContain('Open this page');
  });
});
