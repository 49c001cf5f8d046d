import { defaultClient } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { begin, ended } from '@bookbridge/testing/imports';
import { personal, startWithMicrosoft } from '@bookbridge/testing/microsoft';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { applicationByDomainKey } from '../../dist/storage/applications.js';
import { saveOAuthClient } from '../../dist/storage/oauth-clients.js';

const tenant = '5a4d6b1e-0000-4c1a-8f00-000000000001';
const worker = 'worker@open.sandbox.example';

let service: TestService;
let own: TestService;

beforeAll(async () => {
  service = await startWithMicrosoft();
  const application = await service.addApplication();
  own = asApplication(service, application);
  const { db, masterKey } = service.service.parts;
  const id = (await applicationByDomainKey(db, application.key))?.application.id ?? '';
  const secret = Buffer.from(defaultClient.secret);
  await saveOAuthClient(db, id, {
    source: 'outlookcom',
    clientId: 'one-tenant.apps.sandbox.example',
    sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'outlookcom'), secret),
    scopes: null,
    tenant,
    proxyUrl: null,
    proxyKind: null,
  });
});

afterAll(() => service.stop());

const beginOutlook = (as: TestService) => begin(as, { service: 'outlookcom' });

describe("the tenant of an application's own client", () => {
  test('is where its people are asked, and its codes exchanged', async () => {
    const begun = await beginOutlook(own);
    const person = new Person();
    const page = await person.begin(begun.url);
    expect(page.pathname).toContain(`/${tenant}/oauth2/v2.0/authorize`);
    await person.open(await person.decide(page, { account: worker }));
    expect(await ended(own, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test("is nobody else's", async () => {
    const begun = await beginOutlook(service);
    const page = await new Person().begin(begun.url);
    expect(page.pathname).toContain('/common/oauth2/v2.0/authorize');
    await new Person().consent(begun.url, { account: personal('ana') });
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });
});
