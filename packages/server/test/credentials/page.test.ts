import { appPassword, cardDavAccounts, usualPassword } from '@bookbridge/sandbox';
import { begun, pageUrl } from '@bookbridge/testing/begin';
import { startWithCardDav } from '@bookbridge/testing/carddav';
import { Person } from '@bookbridge/testing/consent';
import { playDns } from '@bookbridge/testing/dns';
import { begin, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import { speechOf } from '@bookbridge/ui';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failures } from '../../dist/model/failures.js';
import { catalogues } from '../../dist/texts/index.js';

const texts = catalogues.en;
const { problems } = texts.credentials;
const home = 'https://app.example.com/back?from=invite';

/** What domains say of their servers; the sandbox's address is known once it runs. */
const srv: Record<string, { name: string; port: number }[]> = {};
const txt: Record<string, string[]> = {};

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithCardDav({
    fields: { redirect_origins: ['https://app.example.com'] },
    options: { dns: playDns({ srv, txt }).dns },
  });
  srv[`_carddav._tcp.${cardDavAccounts.domain}`] = [
    { name: '127.0.0.1', port: Number(new URL(service.sandbox.url).port) },
  ];
  txt[`_carddav._tcp.${cardDavAccounts.domain}`] = ['path=/carddav/digest/'];
  srv['_carddavs._tcp.school.example'] = [{ name: 'dav.elsewhere.example', port: 443 }];
});

afterAll(() => service.stop());

/** Of the 250 cards of an ordinary account three say nothing of anybody. */
const everybody = 247;

const emailOf = (account: string) => cardDavAccounts.emailOf(account);

const beginAt = (code: string, parameters: Record<string, string> = {}) =>
  begin(service, { service: code, merge: '0', ...parameters });

/** Sends the form of a page as a browser does. */
const send = (person: Person, url: string, fields: Record<string, string>, headers = {}) =>
  person.open(url, {
    method: 'POST',
    body: new URLSearchParams({ do: 'check', ...fields }),
    headers: { origin: service.url, ...headers },
  });

const ana = { username: emailOf('ana'), password: appPassword };

async function noticeOf(response: Response): Promise<string> {
  const html = await response.text();
  return unescaped(/data-bb-notice-text[^>]*>([^<]*)</.exec(html)?.[1] ?? '');
}

const unescaped = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"');

const said = (sentence: string, source: string) => speechOf('en').say(sentence, { source });

describe('an import of a source that takes a password', () => {
  test('begins with a page that asks for it, and names whoever gets the people', async () => {
    const body = await begun(service, { service: 'icloud', user_id: 'u1' });
    expect(body.import_type).toBe('CREDENTIALS');
    const url = String(body.url);
    expect(url).toMatch(pageUrl(service, 'n'));
    const response = await new Person().open(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('Invitely');
    expect(html).toContain('name="username"');
    expect(html).toContain('name="password"');
    // Where iCloud is, nobody has to say.
    expect(html).not.toContain('name="server"');
    expect(await events(service, (await beginAt('icloud')).import_id)).toMatchObject([
      { event_type: 'INITIALIZING', status: 'INPROGRESS' },
    ]);
  });

  test('knows the address that it was begun with', async () => {
    const { url } = await beginAt('ana.lima@icloud.com');
    expect(await (await new Person().open(url)).text()).toContain('value="ana.lima@icloud.com"');
  });

  test('reads the address book once the password is right, and goes back to the application', async () => {
    const { url, import_id } = await beginAt('icloud', { redirect_url: home, user_id: 'u 1' });
    const person = new Person();
    const response = await send(person, url, ana);
    expect(response.status).toBe(302);
    const next = new URL(response.headers.get('location') ?? '');
    expect(next.origin + next.pathname).toBe('https://app.example.com/back');
    expect(Object.fromEntries(next.searchParams)).toMatchObject({
      from: 'invite',
      status: 'success',
      import_id: String(import_id),
    });
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(everybody);
  });

  test('shows how far reading is where there is nothing to go back to', async () => {
    const { url, import_id } = await beginAt('icloud');
    const person = new Person();
    const response = await send(person, url, ana);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(url);
    await ended(service, import_id);
    expect(await (await person.open(url)).text()).toContain(`${everybody} people`);
    // Somebody else who has the link learns that it was used.
    expect(await (await new Person().open(url)).text()).toContain(texts.linkUsed.title);
  });

  test('asks for the server where nobody knows it', async () => {
    const { url, import_id } = await beginAt('carddav');
    const html = await (await new Person().open(url)).text();
    expect(html).toContain('name="server"');
    const server = `${service.sandbox.url}/carddav/digest/`;
    await send(new Person(), url, { server, username: emailOf('ana'), password: usualPassword });
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(everybody);
  });

  test('shows the server that the application names, which the person may change', async () => {
    const { url } = await beginAt('carddav', { server: 'https://dav.example.com' });
    expect(await (await new Person().open(url)).text()).toContain('value="https://dav.example.com"');
  });

  test('forgives blanks around what was pasted', async () => {
    const { url } = await beginAt('icloud');
    const response = await send(new Person(), url, {
      username: ` ${emailOf('ana')} `,
      password: ` ${appPassword}\t`,
    });
    expect(response.status).toBe(303);
  });
});

describe('what does not do is told at once, and the import goes on waiting', () => {
  const cases: Record<string, [string, Record<string, string>, string]> = {
    'the usual password': [
      'icloud',
      { ...ana, password: usualPassword },
      said(problems.app_password_required, 'iCloud'),
    ],
    'a wrong app password': [
      'icloud',
      { ...ana, password: 'aaaa-bbbb-cccc-dddd' },
      said(problems.credentials_rejected, 'iCloud'),
    ],
    'no password': ['icloud', { username: emailOf('ana'), password: ' ' }, problems.missing],
    'no address': ['icloud', { username: '', password: appPassword }, problems.missing],
    'an account without an address book': [
      'icloud',
      { ...ana, username: emailOf('no-book') },
      failures.no_address_book.sentence,
    ],
    'an account that may not be read so': [
      'icloud',
      { ...ana, username: emailOf('forbidden') },
      failures.no_address_book.sentence,
    ],
    'a server on this very machine': [
      'carddav',
      { ...ana, server: 'https://localhost:5232' },
      failures.address_refused.sentence,
    ],
    'a server by http': [
      'carddav',
      { ...ana, server: 'http://dav.example.com' },
      failures.address_refused.sentence,
    ],
    'what is not a server': ['carddav', { ...ana, server: 'https://' }, failures.server_not_found.sentence],
  };
  for (const [what, [code, fields, sentence]] of Object.entries(cases)) {
    test(what, async () => {
      const { url, import_id } = await beginAt(code);
      const person = new Person();
      const response = await send(person, url, fields);
      expect(response.status).toBe(422);
      expect(await noticeOf(response)).toBe(sentence);
      expect(await events(service, import_id)).toHaveLength(1);
      if (code === 'icloud') expect((await send(person, url, ana)).status).toBe(303);
    });
  }

  test('with the address as it was typed, and the password never again', async () => {
    const { url } = await beginAt('carddav');
    const server = 'https://localhost/"><script>';
    const html = await (
      await send(new Person(), url, { server, username: 'ana"><script>', password: 'unforgettable' })
    ).text();
    expect(html).toContain('value="ana&quot;>&lt;script>"');
    expect(html).not.toContain('unforgettable');
    expect(html).not.toContain('<script>');
  });

  test('and whoever gives up then ends it with what was wrong last', async () => {
    const { url, import_id } = await beginAt('icloud');
    await send(new Person(), url, { ...ana, password: usualPassword });
    await service.service.parts.db.query(
      "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
      [import_id],
    );
    expect(await ended(service, import_id)).toMatchObject({ value: failures.app_password_required.number });
  });

  test('tries without end are slowed down, and nothing is asked meanwhile', async () => {
    const { url } = await beginAt('icloud');
    const person = new Person();
    const wrong = { username: emailOf('one'), password: 'aaaa-bbbb-cccc-dddd' };
    const tried = await Promise.all(Array.from({ length: 14 }, () => send(person, url, wrong)));
    const busy = tried.filter(({ status }) => status === 429);
    expect(busy.length).toBeGreaterThanOrEqual(3);
    for (const response of busy) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await noticeOf(response)).toBe(problems.too_often);
    }
  });
});

describe('the server of a domain', () => {
  test('is found by nothing but an address, where its operator is trusted', async () => {
    const found = await begun(service, { service: ana.username, merge: '0' });
    expect(found.import_type).toBe('CREDENTIALS');
    const person = new Person();
    const url = String(found.url);
    expect(await (await person.open(url)).text()).toContain(`value="${ana.username}"`);
    expect((await send(person, url, ana)).status).toBe(303);
    await ended(service, Number(found.import_id));
    expect((await contacts(service, Number(found.import_id))).total).toBe(everybody);
  });

  test('that is in another domain is shown first, and gets the password when the person goes on', async () => {
    const { url, import_id } = await beginAt('carddav');
    const person = new Person();
    const typed = { username: 'ana@school.example', password: 'unforgettable' };
    const response = await send(person, url, typed);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="https://dav.elsewhere.example"');
    expect(html).toContain('value="ana@school.example"');
    expect(unescaped(html)).toContain(problems.elsewhere);
    expect(await events(service, import_id)).toHaveLength(1);
    // There is no such host; whoever goes on has it asked.
    const again = await send(person, url, { ...typed, server: 'https://dav.elsewhere.example' });
    expect(await noticeOf(again)).toBe(failures.server_not_found.sentence);
  });
});

describe('other ways on', () => {
  test('a file takes the place of the password, by the same link', async () => {
    const { url, import_id } = await beginAt('icloud');
    const person = new Person();
    const response = await send(person, url, { do: 'file' });
    expect(response.status).toBe(302);
    const page = response.headers.get('location') ?? '';
    expect(page).toBe(url.replace('/n/', '/upload/'));
    expect((await person.open(url)).headers.get('location')).toBe(page);
    // The form of a tab that is still open has no part in it any more.
    expect((await send(person, url, ana)).status).toBe(404);
    expect((await upload(page, cards(3))).status).toBe(303);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(3);
  });

  test('a file that is asked about is still found by the link of the application', async () => {
    const { url, import_id } = await beginAt('icloud');
    const person = new Person();
    const page = (await send(person, url, { do: 'file' })).headers.get('location') ?? '';
    await upload(page, 'Wer,Womit\r\nAna,ana@example.org\r\n', 'people.csv');
    expect((await person.open(url)).headers.get('location')).toBe(page);
    expect(await events(service, import_id)).toHaveLength(1);
  });

  test('a wrong password from a tab that was left open changes nothing of it', async () => {
    const { url, import_id } = await beginAt('icloud');
    const turned = await Promise.all([
      send(new Person(), url, { ...ana, password: usualPassword }),
      send(new Person(), url, { do: 'file' }),
    ]);
    expect(turned.map(({ status }) => status).sort()).toContain(302);
    const page = url.replace('/n/', '/upload/');
    expect((await upload(page, cards(2))).status).toBe(303);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('whoever does not want to has said no', async () => {
    const { url, import_id } = await beginAt('icloud', { redirect_url: home });
    const response = await send(new Person(), url, { do: 'leave' });
    expect(response.headers.get('location')).toContain('status=failure');
    expect(await ended(service, import_id)).toMatchObject({ value: failures.consent_denied.number });
  });
});

describe('the form', () => {
  test('is taken from our own page alone', async () => {
    const { url, import_id } = await beginAt('icloud');
    const response = await send(new Person(), url, ana, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(await events(service, import_id)).toHaveLength(1);
  });

  test('that is sent twice at once begins one reading', async () => {
    const { url, import_id } = await beginAt('icloud');
    const person = new Person();
    const both = await Promise.all([send(person, url, ana), send(person, url, ana)]);
    expect(Math.max(...both.map(({ status }) => status))).toBeLessThan(400);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(everybody);
  });

  test('of an import whose time is over is not looked at', async () => {
    const { url, import_id } = await beginAt('icloud');
    await service.service.parts.db.query(
      "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
      [import_id],
    );
    expect((await send(new Person(), url, ana)).status).toBe(410);
  });

  test('of an unknown link, and of one that asks for consent or a file, is none', async () => {
    const { url } = await beginAt('vcard');
    for (const path of [`${service.url}/n/${'A'.repeat(24)}`, url.replace('/vcard/', '/n/')])
      expect((await send(new Person(), path, ana)).status).toBe(404);
  });

  test('may be anything', async () => {
    const { url } = await beginAt('icloud');
    for (const [type, body] of [
      ['application/json', '{"password":"x"}'],
      ['application/x-www-form-urlencoded', '%'],
      ['application/x-www-form-urlencoded', 'password=a&password=b&username[]=c'],
      ['text/plain', ''],
    ] as const) {
      const response = await new Person().open(url, {
        method: 'POST',
        body,
        headers: { origin: service.url, 'content-type': type },
      });
      expect(response.status, body).toBe(422);
      expect(await noticeOf(response)).toBe(problems.missing);
    }
    const response = await send(new Person(), url, { ...ana, username: 'a'.repeat(20_000) });
    expect(response.status).toBe(413);
  });
});

describe('a password', () => {
  test('goes to no server that an application names for a provider whose place is known', async () => {
    const { url, import_id } = await beginAt('icloud', { server: 'https://evil.example' });
    await send(new Person(), url, { ...ana, server: 'https://evil.example' });
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(everybody);
  });

  test('is in no table, log or address, while reading goes on and after it', async () => {
    const { url, import_id } = await beginAt('icloud');
    const response = await send(new Person(), url, ana);
    expect(response.headers.get('location')).not.toContain(appPassword);
    const inTables = async () => {
      const { rows } = await service.service.parts.db.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
          where table_schema in ('bookbridge', 'vault', 'graphile_worker') and table_type = 'BASE TABLE'`,
      );
      const texts = await Promise.all(
        rows.map(async ({ name }) => {
          const found = await service.service.parts.db.query(`select * from ${name}`);
          return JSON.stringify(found.rows, (_, value) =>
            value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
          );
        }),
      );
      return texts.join('\n');
    };
    expect(await inTables()).not.toContain(appPassword);
    await ended(service, import_id);
    expect(await inTables()).not.toContain(appPassword);
    expect(service.logs()).not.toContain(appPassword);
    expect(service.logs()).not.toContain(emailOf('ana'));
    const { rows } = await service.service.parts.db.query(
      'select 1 from vault.grants join bookbridge.imports on id = grants.import_id where imports.import_id = $1',
      [import_id],
    );
    expect(rows).toEqual([]);
  });
});
