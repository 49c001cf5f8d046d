import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appPassword, type Sandbox, usualPassword } from '../dist/index.js';
import { start } from './support/app.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await start();
});
afterAll(() => sandbox.stop());

interface Ask {
  readonly account?: string;
  readonly domain?: string;
  readonly password?: string;
  readonly depth?: string;
  readonly body?: string;
}

async function ask(method: string, path: string, given: Ask = {}) {
  const { account = 'ana', domain = 'dav.sandbox.example', password = appPassword } = given;
  const { depth = '1', body = '<propfind/>' } = given;
  const credentials = Buffer.from(`${account}@${domain}:${password}`).toString('base64');
  const answer = await fetch(`${sandbox.url}/carddav/${path}`, {
    method,
    redirect: 'manual',
    headers: { authorization: `Basic ${credentials}`, depth, 'content-type': 'application/xml' },
    ...(method !== 'GET' && { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const count = (text: string, part: string) => text.split(part).length - 1;

const multiget = (path: string, from: number, to: number) =>
  `<addressbook-multiget>${Array.from({ length: to - from }, (_, i) => `<href>${path}${String(from + i).padStart(6, '0')}.vcf</href>`).join('')}</addressbook-multiget>`;

describe('the usual server', () => {
  test('leads from the root to the cards', async () => {
    expect((await ask('PROPFIND', 'plain/')).text).toContain('/carddav/plain/principals/ana/');
    expect((await ask('PROPFIND', 'plain/principals/ana/')).text).toContain('/carddav/plain/home/ana/');
    expect((await ask('PROPFIND', 'plain/home/ana/')).text).toContain('/carddav/plain/home/ana/contacts/');
    expect(count((await ask('PROPFIND', 'plain/home/ana/contacts/')).text, '.vcf')).toBe(250);
    const body = multiget('/carddav/plain/home/ana/contacts/', 0, 3);
    expect(count((await ask('REPORT', 'plain/home/ana/contacts/', { body })).text, 'BEGIN:VCARD')).toBe(3);
    expect((await ask('GET', 'plain/home/ana/contacts/000000.vcf')).text).toMatch(/^BEGIN:VCARD\r\n/);
  });

  test('lets nobody in without a password, and nobody into the home of others', async () => {
    const refused = await ask('PROPFIND', 'plain/', { password: 'wrong' });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="sandbox", charset="UTF-8"',
    ]);
    expect((await ask('PROPFIND', 'plain/', { password: usualPassword })).status).toBe(207);
    expect((await ask('PROPFIND', 'plain/home/one/')).status).toBe(403);
  });
});

describe('servers like those of providers', () => {
  test('want app passwords, and share people out', async () => {
    expect((await ask('PROPFIND', 'icloud/', { password: usualPassword })).status).toBe(401);
    expect((await ask('PROPFIND', 'icloud/principals/ana/')).text).toContain(
      `<D:href>${sandbox.url}/carddav/icloud-p42/home/ana/</D:href>`,
    );
    const moved = await ask('PROPFIND', 'icloud/home/ana/contacts/');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      '/carddav/icloud-p42/home/ana/contacts/',
    ]);
  });

  test('know their people by addresses of their own, and nobody by those of others', async () => {
    const statusOf = async (path: string, domain: string, account = 'ana') =>
      (await ask('PROPFIND', path, { account, domain })).status;
    for (const domain of ['icloud.com', 'me.com']) expect(await statusOf('icloud/', domain)).toBe(207);
    for (const name of ['yahoo', 'aol']) expect(await statusOf(`${name}/`, `${name}.com`)).toBe(207);
    expect(await statusOf('icloud/', 'icloud.com', 'nobody')).toBe(401);
    expect(await statusOf('yahoo/', 'icloud.com')).toBe(401);
    expect(await statusOf('plain/', 'icloud.com')).toBe(401);
    // They are the same people.
    const home = async (domain: string) =>
      (await ask('GET', 'yahoo/home/ana/contacts/000000.vcf', { domain })).text;
    expect(await home('yahoo.com')).toBe(await home('dav.sandbox.example'));
  });

  test('know no query, or want Digest', async () => {
    const query = { body: '<addressbook-query/>' };
    expect((await ask('REPORT', 'yahoo/home/ana/contacts/', query)).status).toBe(400);
    expect((await ask('REPORT', 'plain/home/ana/contacts/', query)).status).toBe(207);
    expect((await ask('PROPFIND', 'digest/')).headers.get('www-authenticate')).toMatch(/^Digest .*SHA-256/);
  });
});

describe('a nonce of Digest', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');

  /** A server's challenge, and an answer to it by the count of a request. */
  async function challenged() {
    const challenge = (await ask('PROPFIND', 'digest/')).headers.get('www-authenticate') ?? '';
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1];
    const uri = '/carddav/digest/';
    return async (count: number, name = 'ana@digest.sandbox.example') => {
      const nc = count.toString(16).padStart(8, '0');
      const secret = hash(`${name}:sandbox:${usualPassword}`);
      const response = hash(`${secret}:${nonce}:${nc}:c:auth:${hash(`PROPFIND:${uri}`)}`);
      const authorization = `Digest username="${name}", realm="sandbox", nonce="${nonce}", uri="${uri}", qop=auth, nc=${nc}, cnonce="c", response="${response}"`;
      const headers = { authorization, depth: '0', 'content-type': 'application/xml' };
      const answer = await fetch(sandbox.url + uri, { method: 'PROPFIND', headers, body: '<propfind/>' });
      return [answer.status, /stale=(\w+)/.exec(answer.headers.get('www-authenticate') ?? '')?.[1]];
    };
  }

  test('is taken with counts in any order, as requests at the same time arrive, and with none twice', async () => {
    const answer = await challenged();
    for (const count of [3, 1, 2]) expect(await answer(count)).toEqual([207, undefined]);
    expect(await answer(2)).toEqual([401, undefined]);
    expect(await answer(0)).toEqual([401, undefined]);
    expect(await answer(4, 'ana@icloud.com')).toEqual([401, undefined]);
  });

  test('is too old after sixteen requests', async () => {
    const answer = await challenged();
    for (let count = 1; count <= 16; count++) expect(await answer(count)).toEqual([207, undefined]);
    expect(await answer(17)).toEqual([401, 'true']);
  });
});

describe('accounts that servers do not list or give', () => {
  test('end a listing with 507, and go on by sync-collection', async () => {
    const account = 'truncated-listing';
    const path = `plain/home/${account}/contacts/`;
    const listed = (await ask('PROPFIND', path, { account })).text;
    expect([count(listed, '.vcf'), count(listed, ' 507 ')]).toEqual([100, 1]);
    const sync = (token: string) =>
      ask('REPORT', path, {
        account,
        body: `<sync-collection><sync-token>${token}</sync-token></sync-collection>`,
      });
    const first = (await sync('')).text;
    expect([count(first, '.vcf'), count(first, ' 507 ')]).toEqual([200, 1]);
    const [, token = ''] = /<D:sync-token>([^<]+)</.exec(first) ?? [];
    const second = (await sync(token)).text;
    expect([count(second, '.vcf'), count(second, ' 507 ')]).toEqual([50, 0]);
  });

  test('have cards that are broken, each in its own way', async () => {
    const account = 'broken-cards';
    const path = `plain/home/${account}/contacts/`;
    const body = multiget(`/carddav/${path}`, 0, 50);
    const { text } = await ask('REPORT', path, { account, body });
    expect(count(text, ' 404 ')).toBe(1);
    expect(count(text, ' 500 ')).toBe(1);
    expect(text).toContain('this is no vCard');
    expect(text).toContain('\u0007');
    expect((await ask('GET', `${path}000020.vcf`, { account })).status).toBe(404);
    expect((await ask('GET', `${path}000030.vcf`, { account })).status).toBe(500);
  });

  test('have groups as cards behind the people', async () => {
    const account = 'groups';
    const group = await ask('GET', 'plain/home/groups/contacts/000250.vcf', { account });
    expect(group.text).toContain('X-ADDRESSBOOKSERVER-KIND:group');
    expect(count(group.text, 'X-ADDRESSBOOKSERVER-MEMBER')).toBe(32);
  });
});
