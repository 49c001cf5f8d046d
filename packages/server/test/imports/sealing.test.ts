import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canary, filesIn, findsOf, type Place, tablesOf } from '@bookbridge/testing/canaries';
import { begin, contacts, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, expect, test } from 'vitest';

const personal = [
  ...[
    'given',
    'middle',
    'family',
    'prefix',
    'suffix',
    'nick',
    'display',
    'mail',
    'street',
    'city',
    'region',
    'country',
  ],
  ...[
    'company',
    'department',
    'job',
    'group',
    'note',
    'url',
    'photo',
    'filename',
    'userid',
    'echo',
    'redirect',
  ],
  ...['username', 'password', 'wrongpassword', 'skipped', 'querypassword', 'header', 'cell'],
].map(canary);
const phoneNumber = '+15550009137464';
const code = '9x8';

const card = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  `N:${canary('family')};${canary('given')};${canary('middle')};${canary('prefix')};${canary('suffix')}`,
  `FN:${canary('display')}`,
  `NICKNAME:${canary('nick')}`,
  `EMAIL:${canary('mail')}@example.org`,
  `TEL:${phoneNumber}`,
  `ADR:;;${canary('street')};${canary('city')};${canary('region')};${code};${canary('country')}`,
  `ORG:${canary('company')};${canary('department')}`,
  `TITLE:${canary('job')}`,
  `CATEGORIES:${canary('group')}`,
  `NOTE:${canary('note')}`,
  `URL:https://${canary('url')}.example`,
  `PHOTO;VALUE=uri:https://${canary('photo')}.example/a.jpg`,
  'END:VCARD',
  'BEGIN:VCARD',
  `X-JUNK:${canary('skipped')}`,
  'END:VCARD',
  '',
].join('\r\n');

let service: TestService;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'bb-sealing-'));
  await rm(dataDir, { recursive: true });
  service = await startTestService({
    DATABASE_URL: '',
    BOOKBRIDGE_MASTER_KEY: '',
    BOOKBRIDGE_DATA_DIR: dataDir,
  });
});

afterAll(async () => {
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('nothing of a person and no secret is in a table, a file, a log or an error body', async () => {
  const errors: string[] = [];
  const fail = async (path: string, init?: RequestInit) =>
    errors.push(await (await service.call(path, init)).text());

  const { url, import_id } = await begin(service, {
    include: 'mailing_address,photo,notes,urls',
    user_id: canary('userid'),
    echo: canary('echo'),
    redirect_url: `https://invitely.example/?who=${canary('redirect')}`,
  });
  const uploadCode = url.split('/').at(-1) ?? '';
  await upload(url, card, `${canary('filename')}.vcf`);
  await ended(service, import_id);
  await upload(url, card, `${canary('filename')}.vcf`);
  await sendTable();
  await ended(service, await sendTable('share'));
  const all = JSON.stringify(await contacts(service, import_id));
  expect(all).toContain(canary('given'));

  await fail(`/begin_import/import?service=yahoo&username=${canary('username')}`);
  await fail(`/begin_import/user_consent?service=${canary('username')}&password=${canary('querypassword')}`);
  await fail(`/begin_import/user_consent?service=csv&redirect_url=https://${canary('redirect')}.example`);
  await fail('/begin_import/user_consent', { method: 'POST', body: `{"service": "${canary('password')}` });
  await fail(`/contacts/${import_id}?start=${canary('userid')}`);
  await fetch(
    `${service.url}/events/1?domain_key=${service.application.key}&domain_password=${canary('wrongpassword')}`,
  );
  const begun = new URLSearchParams({
    service: 'yahoo',
    username: canary('username'),
    password: canary('password'),
  });
  await service.call('/begin_import/import', { method: 'POST', body: begun });

  const secrets = [...personal, phoneNumber, phoneNumber.slice(1), service.application.password, uploadCode];
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toContain('bookbridge_imports_ended_total{source="csv"');
  const places: Place[] = [
    ...(await tablesOf(service.service.parts.db)),
    ...(await filesIn(dataDir)),
    ['the log', Buffer.from(service.logs())],
    ['the metrics', Buffer.from(metrics)],
    // `echo` is given back by contract.
    ['an error body', Buffer.from(errors.join('\n').replaceAll(canary('echo'), ''))],
  ];
  expect(places.length).toBeGreaterThan(100);
  expect(findsOf(places, secrets)).toEqual([]);
});

/** A table that is asked about, looked at, and answered if so wished. */
async function sendTable(...more: string[]): Promise<number> {
  const begun = await begin(service);
  const table = `${canary('header')};Womit\n${canary('cell')};x\n${canary('given')};y\n`;
  const sent = await upload(begun.url, table, `${canary('filename')}.csv`);
  const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await fetch(`${begun.url}/columns`, { headers: { cookie } })).text();
  expect(page).toContain(canary('cell'));
  const file = /name="upload" value="(\d+)"/.exec(page)?.[1] ?? '';
  for (const action of ['preview', ...more]) {
    const body = new URLSearchParams({ upload: file, do: action });
    for (const column of ['full_name', 'none']) body.append('column', column);
    await fetch(`${begun.url}/columns`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  }
  return begun.import_id;
}

test('the search finds what is there to be found', async () => {
  const { domainKey, name } = { domainKey: service.application.key, name: 'Invitely' };
  const places = [...(await tablesOf(service.service.parts.db)), ...(await filesIn(dataDir))];
  for (const word of [domainKey, name]) expect(findsOf(places, [word]).length).toBeGreaterThan(1);
  const hidden = ['utf8', 'utf16le'].map((encoding) => Buffer.from(canary('x'), encoding as BufferEncoding));
  const encoded = ['hex', 'base64'].map((encoding) =>
    Buffer.from(Buffer.from(canary('x')).toString(encoding as BufferEncoding)),
  );
  for (const bytes of [...hidden, ...encoded])
    expect(findsOf([['here', bytes]], [canary('x')])).toHaveLength(1);
});
