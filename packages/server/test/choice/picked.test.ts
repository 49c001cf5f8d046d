import { appPassword, cardDavAccounts } from '@bookbridge/sandbox';
import { unlimited } from '@bookbridge/testing/api';
import { carddavAt } from '@bookbridge/testing/carddav';
import { asked, bookOf, choose, rowsIn } from '@bookbridge/testing/choosing';
import { Person } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { begin, cards, contacts, ended, events, tryBegin } from '@bookbridge/testing/imports';
import { microsoftAt, personal } from '@bookbridge/testing/microsoft';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication, type TestApplication } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithSandbox((url) => ({ ...googleAt(url), ...microsoftAt(url), ...carddavAt(url) }), {
    settings: unlimited,
    fields: { delivery: 'picked' },
  });
});

afterAll(() => service.stop());

const json = { accept: 'application/json' };

/** A person who has sent a file, and is asked whom of it to share. */
async function sent(people: number, more: Record<string, string> = {}, file = cards(people)) {
  const { url, import_id: importId } = await begin(service, { service: 'vcard', ...more });
  const person = new Person();
  const form = new FormData();
  form.append('file', new Blob([file]), 'book.vcf');
  const answer = await person.open(url, { method: 'POST', body: form });
  await asked(person, url);
  return { person, url, importId, answer };
}

const names = async (importId: number) =>
  (await contacts(service, importId)).contacts.map(({ last_name }) => last_name);

describe('an application that gets whom its person picks', () => {
  test('gets them and nobody else, by consent', async () => {
    const { url, import_id: importId } = await begin(service, { service: 'gmail', merge: '0' });
    const person = new Person();
    const answer = await person.consent(url, { account: 'size-12' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, url]);
    await asked(person, url);
    const book = await bookOf(person, url);
    expect(book.people).toHaveLength(book.total);
    const [, second] = book.people;
    expect((await choose(person, url, { do: 'share', picked: '1' })).headers.get('location')).toBe(url);
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    const { total, contacts: shared } = await contacts(service, importId);
    expect(total).toBe(1);
    expect(shared[0]?.email.map(({ address }) => address)).toEqual(second?.emails);
  });

  test('gets them by a password typed on our page, and a way that was turned to a file', async () => {
    const typed = { username: cardDavAccounts.emailOf('ana'), password: appPassword };
    const begun = await begin(service, { service: 'icloud' });
    const person = new Person();
    const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
    const answer = await person.open(begun.url, form({ do: 'check', ...typed }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, begun.url]);
    await asked(person, begun.url);
    await choose(person, begun.url, { do: 'share', picked: '2-3' });
    await ended(service, begun.import_id);
    expect((await contacts(service, begun.import_id)).total).toBe(2);

    const other = await begin(service, { service: 'icloud' });
    const turned = await person.open(other.url, form({ do: 'file' }));
    const url = turned.headers.get('location') ?? '';
    const file = new FormData();
    file.append('file', new Blob([cards(4)]), 'book.vcf');
    await person.open(url, { method: 'POST', body: file });
    await asked(person, url);
    await choose(person, url, { do: 'share', picked: '3' });
    await ended(service, other.import_id);
    expect(await names(other.import_id)).toEqual(['Person3']);
  });

  test('gets them from a file, in the order of the address book, numbered anew', async () => {
    const { person, url, importId } = await sent(1200);
    await choose(person, url, { do: 'share', picked: '3,700-701,1199' });
    await ended(service, importId);
    const { contacts: shared, total } = await contacts(service, importId);
    expect(total).toBe(4);
    expect(shared.map(({ last_name }) => last_name)).toEqual([
      'Person3',
      'Person700',
      'Person701',
      'Person1199',
    ]);
    expect(shared.map((it) => (it as unknown as { id?: string }).id ?? '')).toEqual(['1', '2', '3', '4']);
  });

  test('is told no number before the choice, and afterwards that of the picked', async () => {
    const { person, url, importId } = await sent(30);
    const before = await events(service, importId);
    expect(before.at(-1)).toMatchObject({ event_type: 'GATHERING', status: 'INPROGRESS', value: 0 });
    const answer = await service.call(`/contacts/${importId}`);
    expect([answer.status, JSON.parse(await answer.text()).error.code]).toEqual([404, 'not_ready']);
    await choose(person, url, { do: 'share', picked: '0-1' });
    const after = await events(service, importId);
    expect(after.find(({ event_type }) => event_type === 'GATHERING')).toMatchObject({
      status: 'COMPLETED',
      value: 2,
    });
  });

  test('gets one address of a person, where one was chosen', async () => {
    const two =
      'BEGIN:VCARD\nVERSION:3.0\nN:Lopez;Ana\nFN:Ana Lopez\nEMAIL:ana@work.example\nEMAIL:ana@home.example\nEND:VCARD\n';
    const { person, url, importId } = await sent(1, {}, two);
    await choose(person, url, { do: 'share', picked: '0@1' });
    await ended(service, importId);
    const [ana] = (await contacts(service, importId)).contacts;
    expect(ana?.email.map(({ address }) => address)).toEqual(['ana@home.example']);
  });

  test('gets nobody when the person shares nobody, and is told that they declined', async () => {
    const { person, url, importId } = await sent(5);
    await choose(person, url, { do: 'cancel' });
    expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 101 });
    for (const table of ['keys', 'pages', 'choices', 'reports'])
      expect([table, await rowsIn(service, table, importId)]).toEqual([table, 0]);
    expect(await (await person.open(url)).text()).toContain('You shared nobody.');
  });

  test('is sent back to with the person once they have chosen, and not before', async () => {
    const redirect = { redirect_url: 'https://invitely.example/done?a=1' };
    const one = await sent(5, redirect);
    expect(one.answer.headers.get('location')).toBe(one.url);
    const answer = await choose(one.person, one.url, { do: 'share', picked: '2' });
    expect(answer.headers.get('location')).toMatch(
      /^https:\/\/invitely\.example\/done\?a=1&import_id=\d+&status=success$/,
    );
    const other = await sent(5, redirect);
    const scripted = await choose(other.person, other.url, { do: 'cancel' }, json);
    expect((await scripted.json()).next).toMatch(/status=failure$/);
  });

  test('has its person led back by the page that says why nothing came of it', async () => {
    const { url } = await begin(service, {
      service: 'outlookcom',
      redirect_url: 'https://invitely.example/done',
    });
    const person = new Person();
    await person.consent(url, { account: personal('no-mailbox') });
    for (const until = Date.now() + 20_000; Date.now() < until; ) {
      const html = await (await person.open(url)).text();
      const [, href] = /href="(https:\/\/invitely\.example\/done[^"]*)"/.exec(html) ?? [];
      if (href === undefined) continue;
      expect(href).toMatch(/status=failure$/);
      return;
    }
    throw new Error('Nothing led back.');
  });

  test('does not begin with a password, which it would have itself', async () => {
    const refused = await service.call('/begin_import/import', {
      method: 'POST',
      body: new URLSearchParams({ service: 'icloud', username: 'ana@icloud.com', password: 'x' }),
    });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('delivery picked')]);
  });

  test('leaves alone what another application gets', async () => {
    const whole: TestApplication = await service.addApplication({ delivery: 'whole' });
    const other = asApplication(service, whole);
    const begun = (await (await tryBegin(other, { service: 'vcard' })).json()) as {
      url: string;
      import_id: number;
    };
    const form = new FormData();
    form.append('file', new Blob([cards(3)]), 'book.vcf');
    await new Person().open(begun.url, { method: 'POST', body: form });
    expect(await ended(other, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(other, begun.import_id)).total).toBe(3);
  });
});

describe('what was not picked', () => {
  test('is gone with the choice: no row, and no key that opened it', async () => {
    const { person, url, importId } = await sent(1200);
    const { db } = service.service.parts;
    const wrapped = async () =>
      (
        await db.query<{ wrapped: Buffer }>(
          'select wrapped from vault.keys join bookbridge.imports on imports.id = keys.import_id where imports.import_id = $1',
          [importId],
        )
      ).rows[0]?.wrapped;
    const before = await wrapped();
    await choose(person, url, { do: 'save', picked: '0-9' }, json);
    expect(await rowsIn(service, 'choices', importId)).toBe(1);
    await choose(person, url, { do: 'share', picked: '5' });
    expect(await rowsIn(service, 'pages', importId)).toBe(1);
    expect(await rowsIn(service, 'reports', importId)).toBe(0);
    expect(await rowsIn(service, 'choices', importId)).toBe(0);
    expect(await wrapped()).not.toEqual(before);
    expect((await person.open(`${url}/people`)).status).toBe(404);
    const { rows } = await db.query(
      'select gathered, cursor, is_cut from bookbridge.imports where import_id = $1',
      [importId],
    );
    expect(rows).toEqual([{ gathered: 1, cursor: 1, is_cut: false }]);
  });

  test('is shown to no other browser, whatever it knows', async () => {
    const { url, importId } = await sent(5);
    for (const stranger of [new Person(), new Person()]) {
      expect((await stranger.open(`${url}/people`)).status).toBe(404);
      const page = await (await stranger.open(url)).text();
      expect(page).not.toContain('Person3');
      expect((await stranger.open(`${url}/review`)).headers.get('content-type')).toContain('text/html');
      const answer = await choose(stranger, url, { do: 'share', picked: '0-4' }, json);
      expect(answer.status).toBe(409);
    }
    const withPassword = await fetch(`${url}/people`, {
      headers: { authorization: service.application.basic },
    });
    expect(withPassword.status).toBe(404);
    expect((await events(service, importId)).at(-1)).toMatchObject({ event_type: 'GATHERING', value: 0 });
  });

  test('is not shown to a browser that came before the person did', async () => {
    const { url } = await begin(service, { service: 'outlookcom' });
    // Whoever has the link can be told that an administrator has to approve, and is remembered until there is a grant.
    const application = new Person();
    const answer = await application.consent(url, { account: 'policy@closed.sandbox.example' });
    expect(answer.headers.get('location')).toBe(`${url}/approval`);
    const person = new Person();
    await person.consent(url, { account: personal('ana') });
    await asked(person, url);
    expect((await application.open(`${url}/people`)).status).toBe(404);
    expect((await person.open(`${url}/people`)).status).toBe(200);
  });

  test('is not shared by a form of another site', async () => {
    const { person, url, importId } = await sent(5);
    const answer = await choose(
      person,
      url,
      { do: 'share', picked: '0-4' },
      { origin: 'https://invitely.example' },
    );
    expect(answer.status).toBe(403);
    expect((await events(service, importId)).at(-1)).toMatchObject({ event_type: 'GATHERING' });
  });

  test.each(['5', '0-5', '3-1', '1,1', '2,1', 'all', '0@x', '-1', '1e1', '0,', ' 0'])(
    'is not shared by a choice that is none: %s',
    async (picked) => {
      const { person, url, importId } = await sent(5);
      const answer = await choose(person, url, { do: 'share', picked }, json);
      expect([answer.status, (await answer.json()).problem]).toEqual([409, 'changed']);
      expect(await rowsIn(service, 'pages', importId)).toBe(1);
    },
  );
});

describe('a choice', () => {
  test('is made without a script, page by page, and asked about once more', async () => {
    const { person, url, importId } = await sent(120);
    const first = await asked(person, url);
    const places = (html: string) =>
      [...html.matchAll(/name="person" value="(\d+)"/g)].map(([, place]) => place);
    expect(places(first)).toHaveLength(50);
    const [one = '', two = ''] = places(first) as string[];
    const shown = /name="shown" value="([\d ]+)"/.exec(first)?.[1] ?? '';
    const turned = await choose(person, url, [
      ['page', '1'],
      ['shown', shown],
      ['person', one],
      ['person', two],
      ['do', 'page 3'],
    ]);
    expect(turned.headers.get('location')).toBe(`${url}?page=3`);
    const third = await (await person.open(`${url}?page=3`)).text();
    expect(places(third)).toHaveLength(20);
    const [three = ''] = places(third) as string[];
    const reviewed = await choose(person, url, [
      ['page', '3'],
      ['shown', places(third).join(' ')],
      ['person', three],
      ['do', 'review'],
    ]);
    expect(reviewed.headers.get('location')).toBe(`${url}/review`);
    const review = await (await person.open(`${url}/review`)).text();
    expect(review).toContain('Share 3 people with Invitely?');
    await choose(person, url, { do: 'share' });
    await ended(service, importId);
    expect((await names(importId)).sort()).toEqual([one, two, three].map((place) => `Person${place}`).sort());
  });

  test('can be taken back on its page', async () => {
    const { person, url } = await sent(3);
    await choose(person, url, [
      ['shown', '0 1 2'],
      ['person', '0'],
      ['person', '2'],
      ['do', 'review'],
    ]);
    await choose(person, url, [
      ['shown', '0 1 2'],
      ['person', '2'],
      ['do', 'review'],
    ]);
    expect((await bookOf(person, url)).picked).toBe('2');
  });

  test('is kept for a page that is opened again', async () => {
    const { person, url } = await sent(20);
    const saved = await choose(person, url, { do: 'save', picked: '1-3,7@0' }, json);
    expect(saved.status).toBe(204);
    expect((await bookOf(person, url)).picked).toBe('1-3,7@0');
    expect(await (await person.open(url)).text()).toMatch(/value="7" checked/);
  });

  test('of nobody is asked again', async () => {
    const { person, url } = await sent(3);
    const scripted = await choose(person, url, { do: 'share', picked: '' }, json);
    expect([scripted.status, (await scripted.json()).problem]).toEqual([422, 'nobody']);
    const plain = await choose(person, url, { do: 'share' });
    expect([plain.status, await plain.text()]).toEqual([
      422,
      expect.stringContaining('Pick at least one person'),
    ]);
  });

  test('that is sent twice counts once', async () => {
    const { person, url, importId } = await sent(30);
    const answers = await Promise.all(
      ['0-4', '5-9', '10-14'].map((picked) => choose(person, url, { do: 'share', picked }, json)),
    );
    for (const answer of answers) expect([answer.status, (await answer.json()).next]).toEqual([200, url]);
    expect((await contacts(service, importId)).total).toBe(5);
  });

  test('of an address book without anybody can only be left', async () => {
    const { person, url, importId } = await sent(0, { service: 'csv' }, 'Name,E-mail Address\n');
    expect(await (await person.open(url)).text()).toContain('There is nobody in this address book');
    await choose(person, url, { do: 'cancel' });
    expect(await ended(service, importId)).toMatchObject({ value: 101 });
  });

  test('is not for a terminal, which is told where to make it', async () => {
    const { url, import_id: importId } = await begin(service, { service: 'vcard' });
    const form = new FormData();
    form.append('file', new Blob([cards(2)]), 'book.vcf');
    const answer = await fetch(url, {
      method: 'POST',
      body: form,
      headers: { 'user-agent': 'curl/8.5.0', accept: '*/*' },
    });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(url)]);
    expect(await events(service, importId)).toHaveLength(1);
  });
});
