import { Person } from '@bookbridge/testing/consent';
import { begin, contacts, ended, events } from '@bookbridge/testing/imports';
import { decideAsAdministrator, startWithMicrosoft } from '@bookbridge/testing/microsoft';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweep } from '../../../dist/imports/sweep.js';

const site = 'http://127.0.0.1:1';

let service: ServiceWithSandbox;
beforeAll(async () => {
  service = await startWithMicrosoft({ fields: { redirect_origins: [site] } });
});
afterAll(() => service.stop());

const worker = (name: string) => `${name}@closed.sandbox.example`;

/** A person whose organisation lets nobody agree, back from the provider. */
async function turnedBack(name = 'closed-worker', parameters: Record<string, string> = {}) {
  const begun = await begin(service, { service: 'office365', ...parameters });
  const person = new Person();
  const answer = await person.consent(begun.url, { account: worker(name) });
  return { begun, person, answer };
}

const htmlOf = async (answer: Response) => (await answer.text()).replaceAll('&amp;', '&');

/** What stands in the field of a page. */
const fieldIn = (html: string, id: string) =>
  new RegExp(`id="${id}"[^>]*value="([^"]+)"`).exec(html)?.[1] ?? '';

describe('a person whose administrator has to agree', () => {
  test.each(['closed-worker', 'policy', 'consent-required', 'interaction-required'])(
    'is told whom to ask, and with what words (%s)',
    async (name) => {
      const { begun, person, answer } = await turnedBack(name);
      expect(answer.status).toBe(302);
      const at = answer.headers.get('location') ?? '';
      expect(at).toBe(`${begun.url}/approval`);
      const page = await person.open(at);
      expect(page.status).toBe(200);
      const html = await htmlOf(page);
      const link = new URL(fieldIn(html, 'bb-link'));
      expect(link.pathname).toBe('/microsoft/organizations/v2.0/adminconsent');
      expect(link.searchParams.get('redirect_uri')).toBe(`${service.url}/auth`);
      expect(link.searchParams.get('scope')).toContain('Contacts.Read');
      expect(html.split(link.href).length).toBeGreaterThan(2);
      expect(html).toContain('mailto:?subject=');
      // Nothing has ended, and nothing is told.
      expect((await events(service, begun.import_id)).at(-1)).toMatchObject({
        event_type: 'INITIALIZING',
        status: 'INPROGRESS',
      });
    },
  );

  test('may leave instead: back to the application, with 104', async () => {
    const { begun, person } = await turnedBack('policy', { redirect_url: `${site}/back`, echo: 'e' });
    const answer = await person.open(`${begun.url}/approval`, { method: 'POST' });
    expect(answer.status).toBe(302);
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.origin).toBe(site);
    expect(back.searchParams.get('status')).toBe('failure');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 104 });
    // Twice is once.
    expect((await person.open(`${begun.url}/approval`, { method: 'POST' })).status).toBe(200);
    expect((await person.open(`${begun.url}/approval`)).status).toBe(200);
  });

  test('cannot be made to leave by another site', async () => {
    const { begun, person } = await turnedBack('policy');
    const init = { method: 'POST', headers: { origin: 'https://evil.example' } };
    expect((await person.open(`${begun.url}/approval`, init)).status).toBe(403);
    expect((await person.open(`${begun.url}/approval`)).status).toBe(200);
  });

  test('who never comes back is said to have waited for that', async () => {
    const { begun } = await turnedBack('policy');
    const { parts } = service.service;
    await parts.db.query(
      `update bookbridge.imports set created_at = created_at - interval '2 hours', wait_until = wait_until - interval '2 hours'
        where import_id = $1`,
      [begun.import_id],
    );
    await sweep(parts);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 104 });
  });

  test('whose provider does not say so is taken to have said no', async () => {
    const { begun, answer } = await turnedBack('wordless');
    expect(answer.status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
  });
});

describe('an administrator who does not approve', () => {
  test('is told that nothing was changed', async () => {
    const { person, answer } = await turnedBack('policy');
    const html = await htmlOf(await person.open(answer.headers.get('location') ?? ''));
    const declined = await approve(fieldIn(html, 'bb-link'), 'deny');
    expect(await declined.text()).toContain('>Not approved<');
  });

  test('may be anybody: such an answer changes nothing', async () => {
    const answer = await fetch(`${service.url}/auth?admin_consent=True&tenant=x&state=y`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

test('the page of another import is nobody’s', async () => {
  expect((await fetch(`${service.url}/n/${'x'.repeat(24)}/approval`)).status).toBe(404);
  const begun = await begin(service, { service: 'csv' });
  const code = new URL(begun.url).pathname.split('/').at(-1);
  expect((await fetch(`${service.url}/n/${code}/approval`)).status).toBe(404);
});

// The look-alike remembers it for the organisation, so it comes last.
describe('an administrator who approves', () => {
  test('lets the person go on, with the same link', async () => {
    const { begun, person, answer } = await turnedBack();
    const html = await htmlOf(await person.open(answer.headers.get('location') ?? ''));
    const approved = await approve(fieldIn(html, 'bb-link'));
    expect(approved.status).toBe(200);
    expect(await approved.text()).toContain('>Approved<');
    await person.consent(begun.url, { account: worker('closed-worker') });
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, begun.import_id)).total).toBeGreaterThan(0);
  });
});

/** An administrator decides on the provider's page; gives the answer of ours. */
async function approve(link: string, decision: 'allow' | 'deny' = 'allow'): Promise<Response> {
  return new Person().open(await decideAsAdministrator(link, worker('closed-admin'), decision));
}
