import { begun } from '@bookbridge/testing/begin';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { contacts, ended } from '@bookbridge/testing/imports';
import { jmapAddress, jmapTyped, startWithJmap } from '@bookbridge/testing/jmap';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredContact } from '../../../dist/vault/stored-contact.js';

let service: ServiceWithSandbox;
beforeAll(async () => {
  service = await startWithJmap();
});
afterAll(() => service.stop());

/** The whole import of an account's book. */
async function bookOf(account: string, parameters: Readonly<Record<string, string>> = {}, code = 'jmap') {
  const typed = { service: code, ...jmapTyped(account) };
  const importId = await beginByPassword(service, { ...typed, merge: '0', ...parameters });
  expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
  const book = await contacts(service, importId);
  return { ...book, people: book.contacts as unknown as StoredContact[] };
}

describe('an import by JMAP', () => {
  test.each(['jmap', 'JMAP'])('begins with what was typed (%s)', async (code) => {
    const { total, contacts_owner: owner } = await bookOf('ana', {}, code);
    expect(total).toBeGreaterThan(240);
    expect(owner).toMatchObject({ owner: true, email: [{ address: jmapAddress('ana') }] });
  });

  test('begins so with an old client, too', async () => {
    const begin = await begun(service, { service: 'jmap', ...jmapTyped('one') });
    expect(begin).not.toHaveProperty('url');
    expect(await ended(service, Number(begin.import_id))).toMatchObject({ status: 'COMPLETED' });
  });

  test('has what was asked for besides, and nothing of it otherwise', async () => {
    const most = await bookOf('ana', { include: 'mailing_address,photo,notes,urls' });
    const count = (people: readonly StoredContact[], holds: (it: StoredContact) => boolean) =>
      people.filter(holds).length;
    expect(count(most.people, ({ address }) => address.length > 0)).toBeGreaterThan(30);
    expect(count(most.people, ({ photos }) => photos.length > 0)).toBeGreaterThan(30);
    expect(count(most.people, ({ notes }) => (notes ?? '') !== '')).toBeGreaterThan(5);
    expect(count(most.people, ({ urls }) => (urls ?? []).length > 0)).toBeGreaterThan(5);
    const least = await bookOf('ana');
    expect(count(least.people, ({ address, photos }) => address.length + photos.length > 0)).toBe(0);
  });

  test('counts nobody who is a group', async () => {
    const [grouped, plain] = [await bookOf('groups'), await bookOf('groups', { merge: '1' })];
    expect(grouped.people.filter(({ groups }) => groups.includes('家族')).length).toBeGreaterThan(10);
    expect(plain.total).toBeLessThan(grouped.total);
  });

  test('reads what is shared behind what is not', async () => {
    const { people } = await bookOf('shared');
    expect(people.filter(({ id }) => id.includes('/')).length).toBeGreaterThan(40);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  test('loses nobody while the list changes', async () => {
    const { people } = await bookOf('changing+1000');
    expect(people.length).toBeGreaterThan(930);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });
});
