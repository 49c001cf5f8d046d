import { appPassword, cardDavAccounts, type Sandbox, startSandbox, usualPassword } from '@bookbridge/sandbox';
import { unlimited } from '@bookbridge/testing/api';
import { begun, sourceOf } from '@bookbridge/testing/begin';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { carddavAt } from '@bookbridge/testing/carddav';
import { basic } from '@bookbridge/testing/dav/peer';
import { playDns } from '@bookbridge/testing/dns';
import { type Asked, ask, type Front, type Met, startFront } from '@bookbridge/testing/front';
import { contacts, ended } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const { domain } = cardDavAccounts;
const address = cardDavAccounts.emailOf('ana');

let sandbox: Sandbox;
let shortNames: Front;
let service: TestService;

const srv: Record<string, { name: string; port: number }[]> = {};
const txt = { [`_carddav._tcp.${domain}`]: ['path=/carddav/plain/'] };

/** Lets the domain of the sandbox's people say where their books are: by http, which the operator allows there. */
function leadTo(url: string): void {
  srv[`_carddav._tcp.${domain}`] = [{ name: '127.0.0.1', port: Number(new URL(url).port) }];
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  shortNames = await startFront(() => sandbox.url, meetShortNames);
  service = await startTestService(
    {
      ...unlimited,
      ...carddavAt(sandbox.url),
      BOOKBRIDGE_ALLOWED_SERVERS: `${sandbox.url},${shortNames.url}`,
    },
    {},
    { dns: playDns({ srv, txt }).dns },
  );
});
afterAll(async () => {
  await service.stop();
  await shortNames.stop();
  await sandbox.stop();
});
beforeEach(async () => {
  await fetch(`${sandbox.url}/carddav/_sandbox/log`, { method: 'DELETE' });
});

const namesTried: string[] = [];

/** A server that knows people by what stands before the `@` of their addresses. */
async function meetShortNames(asked: Asked): Promise<Met> {
  const [, encoded = ''] = asked.authorization.split(' ');
  const [name = '', password = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  if (name !== '') namesTried.push(name);
  if (name === '' || name.includes('@'))
    return { status: 401, body: '', headers: { 'www-authenticate': 'Basic realm="short names"' } };
  const reply = await ask({ ...asked, authorization: basic(`${name}@${domain}`, password) });
  return { ...reply, body: String(reply.body).replaceAll(sandbox.url, shortNames.url) };
}

async function outcome(parameters: Record<string, string>) {
  const importId = await beginByPassword(service, { service: 'carddav', ...parameters });
  const { value } = await ended(service, importId);
  return { importId, value };
}

describe('an address alone', () => {
  test('is read from where its domain says that its books are', async () => {
    leadTo(sandbox.url);
    const { importId, value } = await outcome({ username: address, password: usualPassword });
    expect(value).toBe(0);
    expect((await contacts(service, importId)).contacts).not.toHaveLength(0);
  });

  test('begins an import of CardDAV, with a page or with a password', async () => {
    leadTo(sandbox.url);
    for (const name of [address, domain])
      expect(await sourceOf(service, (await begun(service, { service: name })).import_id)).toBe('carddav');
    expect(await outcome({ service: address, username: address, password: usualPassword })).toMatchObject({
      value: 0,
    });
  });

  test('is signed in with by what stands before the @ where the whole of it is refused, to the end', async () => {
    leadTo(shortNames.url);
    namesTried.length = 0;
    const { value } = await outcome({ username: address, password: usualPassword });
    expect(value).toBe(0);
    expect(namesTried.filter((name) => name === address)).toHaveLength(1);
    expect(namesTried.slice(1)).toEqual(namesTried.slice(1).map(() => 'ana'));
  });

  test('with a wrong password is refused twice at most', async () => {
    leadTo(sandbox.url);
    expect(await outcome({ username: address, password: 'wrong' })).toMatchObject({ value: 106 });
    const { requests } = (await (await fetch(`${sandbox.url}/carddav/_sandbox/log`)).json()) as {
      requests: { method: string; status: number }[];
    };
    expect(requests.map(({ status }) => status)).toEqual([401, 401]);
  });

  test('begins a file where the application has switched CardDAV off', async () => {
    leadTo(sandbox.url);
    const strict = await service.addApplication({ sources_off: ['carddav'] });
    const answer = await fetch(`${service.url}/begin_import/user_consent?service=${domain}`, {
      headers: { authorization: strict.basic },
    });
    expect(await answer.json()).toMatchObject({ status: 'success', import_type: 'UPLOAD' });
  });
});

test('a provider of the table is asked four times at most, from the address to its books', async () => {
  const person = cardDavAccounts.emailOf('one');
  const importId = await beginByPassword(service, {
    service: 'ana@icloud.com',
    username: person,
    password: appPassword,
  });
  expect(await ended(service, importId)).toMatchObject({ value: 0 });
  const answer = await fetch(`${sandbox.url}/carddav/_sandbox/log`);
  const { requests } = (await answer.json()) as { requests: { method: string; path: string }[] };
  // What is inside of a book is read, and no longer found.
  const isInside = ({ path }: { path: string }) => /\/home\/[^/]+\/[^/]+/.test(path);
  const found = requests.findIndex(isInside);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThanOrEqual(4);
});
