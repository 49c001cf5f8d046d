import { anyone, Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, contacts, ended } from '@bookbridge/testing/imports';
import { asApplication } from '@bookbridge/testing/service';
import { holdPages } from '@bookbridge/testing/slow-pages';
import { storedImport } from '@bookbridge/testing/stored-import';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedGrant } from '../../dist/storage/grants.js';
import { openGrant } from '../../dist/vault/grant.js';
import { keyOfImport } from '../../dist/vault/import-key.js';
import { arrivals, hurry, noteWaits } from './arrivals.js';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const revocations = async (account: string) => {
  const all = await arrivals(service.sandbox, '/google/revoke', account);
  return all.filter(({ status }) => status === 200).length;
};

async function revoked(account: string): Promise<void> {
  await until(async () => {
    await hurry(service);
    return (await revocations(account)) === 1;
  });
}

async function grantsOf(importId: number): Promise<number> {
  const { rowCount } = await service.service.parts.db.query(
    'select from vault.grants join bookbridge.imports on id = grants.import_id where imports.import_id = $1',
    [importId],
  );
  return rowCount ?? 0;
}

/** The tokens of an import that is being read. */
async function tokensOf(importId: number) {
  const { parts } = service.service;
  const it = await storedImport(parts.db, importId);
  const held = await sealedGrant(parts.db, it.key);
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  if (!held || !key) throw new Error('There is no grant.');
  const grant = openGrant(key, it, held.sealed);
  if (grant.kind !== 'oauth') throw new Error('It is not a grant of a consent.');
  return grant;
}

const asksWith = async (token: string) =>
  (
    await fetch(`${service.sandbox.url}/google/v1/people/me?personFields=names`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

describe('a grant', () => {
  test('ends at us and at the provider as soon as everything has been read', async () => {
    const begun = await begin(service, { service: 'gmail' });
    const account = anyone();
    const letGo = await holdPages(service.service.parts.db, begun.import_id);
    await new Person().consent(begun.url, { account });
    const { accessToken, refreshToken } = await tokensOf(begun.import_id);
    expect(await asksWith(accessToken)).toBe(200);
    await letGo();
    await ended(service, begun.import_id);
    expect(await grantsOf(begun.import_id)).toBe(0);
    await revoked(account);
    expect(await asksWith(accessToken)).toBe(401);
    const renewal = await fetch(`${service.sandbox.url}/google/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken ?? '',
        client_id: 'bookbridge-sandbox.apps.sandbox.example',
        client_secret: 'sandbox-secret',
      }),
    });
    expect(renewal.status).toBe(400);
    expect((await contacts(service, begun.import_id)).total).toBeGreaterThan(0);
  });

  test('ends when the import fails', async () => {
    const begun = await begin(service, { service: 'gmail' });
    await new Person().consent(begun.url, { account: 'disabled' });
    expect(await ended(service, begun.import_id)).toMatchObject({ value: 401 });
    expect(await grantsOf(begun.import_id)).toBe(0);
    await revoked('disabled');
  });

  test('ends when it does not reach the contacts', async () => {
    const begun = await begin(service, { service: 'gmail' });
    const account = anyone();
    await new Person().consent(begun.url, { account, ticked: [scope('contacts.other.readonly')] });
    expect(await ended(service, begun.import_id)).toMatchObject({ value: 103 });
    expect(await grantsOf(begun.import_id)).toBe(0);
    await revoked(account);
  });

  test('that the provider has ended ends quietly', async () => {
    const begun = await begin(service, { service: 'gmail' });
    await new Person().consent(begun.url, { account: 'revoked' });
    expect(await ended(service, begun.import_id)).toMatchObject({ value: 105 });
    await until(async () => {
      await hurry(service);
      const { rowCount } = await service.service.parts.db.query('select from graphile_worker._private_jobs');
      return rowCount === 0;
    });
    expect(await grantsOf(begun.import_id)).toBe(0);
  });

  test('is not revoked while another import of the same account is read, and is then', async () => {
    const few = await service.addApplication({ limits: { maxContacts: 5 } });
    const quick = asApplication(service, few);
    const [long, short] = [
      await begin(service, { service: 'gmail', merge: '0' }),
      await begin(quick, { service: 'gmail' }),
    ];
    const account = 'ana+3000';
    const letGo = await holdPages(service.service.parts.db, long.import_id);
    await new Person().consent(long.url, { account });
    await new Person().consent(short.url, { account });
    expect(await ended(quick, short.import_id)).toMatchObject({ status: 'COMPLETED' });
    // Each look in vain is followed by a later one.
    const waits = await noteWaits(service);
    await until(async () => {
      await hurry(service);
      return (await waits()).length >= 3;
    });
    expect(Math.min(...(await waits()))).toBeGreaterThanOrEqual(5);
    expect(await revocations(account)).toBe(0);
    expect(await grantsOf(long.import_id)).toBe(1);
    await letGo();
    expect(await ended(service, long.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, long.import_id, '?limit=1')).total).toBeGreaterThan(2800);
    await revoked(account);
  });

  test('of another account is not waited for', async () => {
    const [long, short] = [
      await begin(service, { service: 'gmail' }),
      await begin(service, { service: 'gmail' }),
    ];
    const letGo = await holdPages(service.service.parts.db, long.import_id);
    await new Person().consent(long.url, { account: anyone() });
    const { db } = service.service.parts;
    await until(async () => {
      const named = await db.query('select from vault.grants where account is not null');
      return named.rowCount === 1;
    });
    const account = anyone();
    await new Person().consent(short.url, { account });
    await ended(service, short.import_id);
    await revoked(account);
    expect(await grantsOf(long.import_id)).toBe(1);
    await letGo();
    expect(await ended(service, long.import_id)).toMatchObject({ status: 'COMPLETED' });
  });
});
