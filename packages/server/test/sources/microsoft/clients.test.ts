import { defaultClient } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { begin, ended } from '@bookbridge/testing/imports';
import { personal, startWithMicrosoft } from '@bookbridge/testing/microsoft';
import { afterEach, describe, expect, test } from 'vitest';

let stop: () => Promise<void> = async () => undefined;
afterEach(() => stop());

/** How the import of a person ends who agrees to a client. */
async function read(settings: Record<string, string>, account: string) {
  const service = await startWithMicrosoft({ settings });
  stop = service.stop;
  const begun = await begin(service, { service: 'office365' });
  await new Person().consent(begun.url, { account });
  return { event: await ended(service, begun.import_id), log: service.logs() };
}

const client = (id: string) => ({
  BOOKBRIDGE_MICROSOFT_CLIENT_ID: id,
  BOOKBRIDGE_MICROSOFT_CLIENT_SECRET: defaultClient.secret,
});

describe("the operator's to mend", () => {
  test('is a secret that has expired', async () => {
    const { event, log } = await read(client('expired-secret.apps.sandbox.example'), personal('ana'));
    expect(event).toMatchObject({ status: 'ERROR', value: 401 });
    expect(log).toContain('invalid_client AADSTS7000222');
    expect(log).toContain('has expired: make a new one');
  });

  test('is a wrong one', async () => {
    const { event, log } = await read({ BOOKBRIDGE_MICROSOFT_CLIENT_SECRET: 'wrong' }, personal('ana'));
    expect(event).toMatchObject({ status: 'ERROR', value: 401 });
    expect(log).toContain('invalid_client AADSTS7000215');
    expect(log).not.toContain('wrong"');
  });

  test('is a client that is gone', async () => {
    const { event, log } = await read(client('deleted.apps.sandbox.example'), personal('ana'));
    expect(event).toMatchObject({ status: 'ERROR', value: 401 });
    expect(log).toContain('AADSTS700016');
  });
});

describe('a tenant', () => {
  test.each([
    ['by its id', '5a4d6b1e-0000-4c1a-8f00-000000000001'],
    ['by its domain', 'open.sandbox.example'],
  ])('of one organisation %s reads the accounts of that one', async (_, tenant) => {
    const settings = {
      ...client('one-tenant.apps.sandbox.example'),
      BOOKBRIDGE_MICROSOFT_TENANT: tenant,
    };
    const { event } = await read(settings, 'worker@open.sandbox.example');
    expect(event).toMatchObject({ status: 'COMPLETED' });
  });

  test.each([
    ['consumers', personal('ana')],
    ['organizations', 'worker@open.sandbox.example'],
    ['common', 'careful-worker@careful.sandbox.example'],
  ])('%s reads the accounts that it is for', async (tenant, account) => {
    const { event } = await read({ BOOKBRIDGE_MICROSOFT_TENANT: tenant }, account);
    expect(event).toMatchObject({ status: 'COMPLETED' });
  });
});
