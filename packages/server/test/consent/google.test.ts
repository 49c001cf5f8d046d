import { Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, contacts, ended, events } from '@bookbridge/testing/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

const beginGoogle = (parameters: Record<string, string> = {}) =>
  begin(service, { service: 'gmail', ...parameters });

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

describe('an address book at Google', () => {
  test('is read once the person has agreed', async () => {
    const begun = await beginGoogle();
    expect(begun).toMatchObject({ import_type: 'OAUTH' });
    expect(begun.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/n\/[A-Za-z0-9_-]{22,}$/);
    const answer = await new Person().consent(begun.url);
    expect(answer.status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED', value: 0 });
    const { total, contacts: people, contacts_owner: owner } = await contacts(service, begun.import_id);
    expect(total).toBeGreaterThan(200);
    expect(people).toHaveLength(total);
    expect(owner).toMatchObject({ owner: true, email: [{ address: 'ana@sandbox.example' }] });
  });

  test('is waited for with one event until then', async () => {
    const begun = await beginGoogle();
    expect(await events(service, begun.import_id)).toEqual([
      expect.objectContaining({ event_type: 'INITIALIZING', status: 'INPROGRESS' }),
    ]);
  });

  test('brings the people that were only written to, where that was granted', async () => {
    const [all, few] = [await beginGoogle({ merge: '0' }), await beginGoogle({ merge: '0' })];
    await new Person().consent(all.url, { account: 'ana+30' });
    await new Person().consent(few.url, { account: 'ana+31', ticked: [scope('contacts.readonly')] });
    await ended(service, all.import_id);
    await ended(service, few.import_id);
    const [many, less] = [await contacts(service, all.import_id), await contacts(service, few.import_id)];
    expect(many.total).toBeGreaterThan(60);
    expect(less.total).toBeLessThan(32);
  });
});
