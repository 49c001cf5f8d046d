import { unlimited } from '@bookbridge/testing/api';
import { Person } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { cards } from '@bookbridge/testing/imports';
import { askAs, beginAt, newToken, type PickerToken, releaseIn, streamed } from '@bookbridge/testing/picker';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const site = 'https://invitely.example';

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithSandbox(googleAt, {
    settings: unlimited,
    fields: { browser_origins: [site] },
  });
});

afterAll(() => service.stop());

const stateOf = async (held: PickerToken, origin: string | undefined = site) =>
  (await askAs(service, held, 'events', origin)).json();

/** A person whose page has begun an import of a file, which they have sent. */
async function sent(people: number, fields: Record<string, string> = {}, more = '') {
  const held = newToken();
  const person = new Person();
  const begun = await beginAt(person, service, held, site, fields);
  const url = begun.headers.get('location') ?? '';
  const form = new FormData();
  form.append('file', new Blob([cards(people) + more]), 'book.vcf');
  const answer = await person.open(url, { method: 'POST', body: form });
  return { held, person, url, answer };
}

async function completed(held: PickerToken): Promise<void> {
  await until(async () => (await stateOf(held)).state === 'completed');
}

/** What the window's page hands to the page that waits for it. */
const releaseOf = async (person: Person, url: string) => releaseIn(await (await person.open(url)).text());

describe('an import that a page begins', () => {
  test('leads to the provider by a page that says who asks, what is read, and who gets it', async () => {
    const held = newToken();
    const person = new Person();
    const page = await beginAt(person, service, held, site, {
      service: 'gmail',
      user_id: 'u-7',
      merge: '0',
    });
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Invitely gets your whole address book.');
    expect(html).toContain(`data-bb-opener="${site}"`);
    expect(html).not.toContain('data-bb-release');
    const [, url = ''] = /href="([^"]+\/n\/[\w-]+)"/.exec(html) ?? [];
    expect(await stateOf(held)).toMatchObject({ state: 'waiting', count: 0, total: null, user_id: 'u-7' });
    const back = await person.consent(url, { account: 'size-7' });
    expect([back.status, back.headers.get('location')]).toEqual([302, url]);
    await completed(held);
    const { release = '' } = await releaseOf(person, url);
    const answer = await askAs(service, held, 'contacts', site, { 'bookbridge-release': release });
    expect(answer.headers.get('access-control-allow-origin')).toBe(site);
    const { total } = await stateOf(held);
    expect(total).toBeGreaterThan(1);
    expect((await answer.json()).contacts).toHaveLength(total);
  });

  test('leads to the page for a file at once, and its contacts need the code of the browser that sent it', async () => {
    const { held, person, url } = await sent(12);
    await completed(held);
    const bare = await askAs(service, held, 'contacts', site);
    expect([bare.status, (await bare.json()).error.code]).toEqual([403, 'release_refused']);
    const { release = '', typed = '' } = await releaseOf(person, url);
    for (const code of [release, typed, typed.toLowerCase().replace('-', ' ')]) {
      const answer = await askAs(service, held, 'contacts', site, { 'bookbridge-release': code });
      expect([code, answer.status]).toEqual([code, 200]);
    }
    expect(await stateOf(held)).toMatchObject({ state: 'completed', count: 12, total: 12, failure: null });
  });

  test('gives those who have been read, with the code, before all has been written', async () => {
    const { db } = service.service.parts;
    await slowPages(db, 1, 3);
    try {
      // Somebody is in it twice, so that pages are written again.
      const { held, person, url } = await sent(29, {}, cards(1));
      await until(async () => (await stateOf(held)).count === 30);
      expect((await stateOf(held)).state).toBe('reading');
      const { release = '' } = await releaseOf(person, url);
      const gathered = async (path: string, code = release) =>
        (await askAs(service, held, path, site, { 'bookbridge-release': code })).json();
      const [all, last, none, refused, early] = await Promise.all([
        gathered('contacts?from=0'),
        gathered('contacts?from=20'),
        gathered('contacts?from=30'),
        gathered('contacts?from=0', 'wrong'),
        gathered('contacts'),
      ]);
      expect([all.contacts.length, all.next, all.complete]).toEqual([30, 30, false]);
      expect(last.contacts).toEqual(all.contacts.slice(20));
      expect(none).toEqual({ contacts: [], next: 30, complete: false });
      expect(refused).toMatchObject({ error: { code: 'release_refused' } });
      expect(early).toMatchObject({ error: { code: 'not_ready' } });
      await completed(held);
      const whole = await gathered('contacts?from=20');
      expect([whole.contacts.length, whole.complete]).toEqual([29, undefined]);
    } finally {
      await fullSpeed(db);
    }
  });

  test('is the same when its window is loaded again', async () => {
    const held = newToken();
    const person = new Person();
    const [one, two] = [
      await beginAt(person, service, held, site),
      await beginAt(person, service, held, site),
    ];
    expect(two.headers.get('location')).toBe(one.headers.get('location'));
  });

  test('comes back to its page in the same window, with the code', async () => {
    const { answer, held } = await sent(3, { redirect_url: `${site}/invite?x=1` });
    const next = new URL(answer.headers.get('location') ?? '');
    expect(next.origin + next.pathname).toBe(`${site}/invite`);
    await completed(held);
    const contacts = await askAs(service, held, 'contacts', site, {
      'bookbridge-release': next.searchParams.get('release') ?? '',
    });
    expect((await contacts.json()).total).toBe(3);
  });

  test('tells its page why it failed, in the language of the import', async () => {
    const held = newToken();
    const person = new Person();
    const page = await beginAt(person, service, held, site, { service: 'gmail', locale: 'de' });
    const [, url = ''] = /href="([^"]+\/n\/[\w-]+)"/.exec(await page.text()) ?? [];
    await person.consent(url, { account: 'size-1', decision: 'deny' });
    expect(await stateOf(held)).toMatchObject({
      state: 'failed',
      failure: { code: 'consent_denied', number: 101, message: expect.stringContaining('nicht') },
    });
  });

  test('can be forgotten by its page', async () => {
    const { held } = await sent(3);
    await completed(held);
    expect((await askAs(service, held, 'import', site, {}, 'DELETE')).status).toBe(204);
    expect((await askAs(service, held, 'events', site)).status).toBe(410);
  });
});

describe('its steps', () => {
  test('are streamed, each once, until the last', async () => {
    const held = newToken();
    const person = new Person();
    const begun = await beginAt(person, service, held, site);
    const answer = await askAs(service, held, 'events', site, { accept: 'text/event-stream' });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe(site);
    const form = new FormData();
    form.append('file', new Blob([cards(2500)]), 'book.vcf');
    const states: { state: string; count: number }[] = [];
    const ids: string[] = [];
    for await (const { id, event, data } of streamed(answer)) {
      expect(event).toBe('state');
      ids.push(id);
      states.push(JSON.parse(data));
      if (states.length === 1)
        await person.open(begun.headers.get('location') ?? '', { method: 'POST', body: form });
    }
    expect(states[0]).toMatchObject({ state: 'waiting', count: 0 });
    expect(states.at(-1)).toMatchObject({ state: 'completed', count: 2500, total: 2500 });
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(states.length);
    expect(ids).toEqual(ids.map((_, at) => String(at + 1)));
  });

  test('are numbered on for whoever was cut off, from how it stands', async () => {
    const { held } = await sent(2);
    await completed(held);
    const headers = { accept: 'text/event-stream', 'last-event-id': '41' };
    const events = [];
    for await (const event of streamed(await askAs(service, held, 'events', site, headers)))
      events.push(event);
    expect(events).toMatchObject([{ id: '42', event: 'state' }]);
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({ state: 'completed', total: 2 });
  });

  test('are streamed to back ends as well', async () => {
    const begun = await service.call('/begin_import/user_consent?service=vcard');
    const { url, import_id: importId } = (await begun.json()) as { url: string; import_id: number };
    const answer = await service.call(`/events/${importId}`, { headers: { accept: 'text/event-stream' } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    let last: { events: { event_type: string; status: string }[] } | undefined;
    for await (const { event, data } of streamed(answer)) {
      expect(event).toBe('events');
      if (!last) {
        const form = new FormData();
        form.append('file', new Blob([cards(20)]), 'book.vcf');
        await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
      }
      last = JSON.parse(data);
    }
    expect(last?.events.at(-1)).toMatchObject({ event_type: 'COMPLETE', status: 'COMPLETED' });
  });
});

describe('nobody else', () => {
  test('begins an import for a page: no link, no other origin, and no page that hides where it comes from', async () => {
    const link = await fetch(`${service.url}/picker/begin?key=${service.application.key}`);
    expect([link.status, await link.text()]).toEqual([405, expect.stringContaining('by a form')]);
    for (const origin of [
      'https://evil.example',
      'null',
      undefined,
      'https://invitely.example.evil.example',
    ]) {
      const held = newToken();
      const refused = await beginAt(new Person(), service, held, origin);
      expect(refused.status).toBe(403);
      expect((await askAs(service, held, 'events', site)).status).toBe(204);
    }
    const hidden = await beginAt(new Person(), service, newToken(), 'null');
    expect(await hidden.text()).toContain('Referrer-Policy');
  });

  test('reads the answers: another origin, another token, a password, a link', async () => {
    const { held, person, url } = await sent(5);
    await completed(held);
    const { release = '' } = await releaseOf(person, url);
    const headers = { 'bookbridge-release': release };
    for (const path of ['events', 'contacts']) {
      const other = await askAs(service, held, path, 'https://evil.example', headers);
      expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      const unknown = await askAs(service, newToken(), path, site, headers);
      expect(unknown.status).toBe(path === 'events' ? 204 : 404);
      const basic = await fetch(`${service.url}/picker/${path}`, {
        headers: { authorization: service.application.basic, origin: site, ...headers },
      });
      expect(basic.status).toBe(401);
    }
    const other = await service.addApplication({ browser_origins: ['https://other.example'] });
    expect(other.key).not.toBe('');
    expect((await askAs(service, held, 'contacts', 'https://other.example', headers)).status).toBe(403);
  });

  test('gets anything by beginning an import in a site’s name and sending the link to somebody', async () => {
    const held = newToken();
    const attacker = new Person();
    const page = await beginAt(attacker, service, held, site, { service: 'gmail' });
    const [, url = ''] = /href="([^"]+\/n\/[\w-]+)"/.exec(await page.text()) ?? [];
    const victim = new Person();
    await victim.consent(url, { account: 'size-9' });
    await completed(held);
    expect(await releaseOf(attacker, url)).toEqual({ release: undefined, typed: undefined });
    const answer = await askAs(service, held, 'contacts', site);
    expect(answer.status).toBe(403);
    // The victim's own window hands the code to the site's origin, and shows it to them; nobody asks them for it.
    expect((await releaseOf(victim, url)).release).toBeDefined();
  });

  test('guesses a code that has to be typed: five tries, and the right one is worth nothing afterwards', async () => {
    const { held, person, url } = await sent(2);
    await completed(held);
    const { release = '', typed = '' } = await releaseOf(person, url);
    const wrong = typed.startsWith('A') ? `B${typed.slice(1)}` : `A${typed.slice(1)}`;
    for (let left = 4; left >= 0; left--) {
      const refused = await askAs(service, held, 'contacts', site, { 'bookbridge-release': wrong });
      expect([refused.status, (await refused.json()).error.tries_left]).toEqual([403, left]);
    }
    expect((await askAs(service, held, 'contacts', site, { 'bookbridge-release': typed })).status).toBe(403);
    expect((await askAs(service, held, 'contacts', site, { 'bookbridge-release': release })).status).toBe(
      200,
    );
  });

  test('types a code after its ten minutes', async () => {
    const { held, person, url } = await sent(2);
    await completed(held);
    const { typed = '' } = await releaseOf(person, url);
    await service.service.parts.db.query(
      "update bookbridge.imports set consented_at = consented_at - interval '11 minutes' where token_hash = $1",
      [Buffer.from(held.hash, 'base64url')],
    );
    expect((await askAs(service, held, 'contacts', site, { 'bookbridge-release': typed })).status).toBe(403);
  });

  test('may ask before: preflights are answered for the origins of applications alone', async () => {
    const ask = (origin: string) =>
      fetch(`${service.url}/picker/contacts`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization,bookbridge-release',
        },
      });
    const allowed = await ask(site);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, site]);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await ask('https://evil.example');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

test('a body that nobody asked for changes nothing, whatever it is', async () => {
  const [headers, method] = [{ 'content-type': 'application/json' }, 'DELETE'];
  for (const body of ['{"', '', '{}']) {
    const answer = await fetch(`${service.url}/picker/import`, { method, headers, body });
    expect([body, answer.status]).toEqual([body, 401]);
  }
});

describe('too much at once', () => {
  test('is refused: streams of one import, and downloads of its contacts', async () => {
    const { held, person, url } = await sent(2);
    await completed(held);
    const waiting = newToken();
    await beginAt(new Person(), service, waiting, site);
    const headers = { accept: 'text/event-stream' };
    const streams = await Promise.all(
      Array.from({ length: 21 }, () => askAs(service, waiting, 'events', site, headers)),
    );
    expect(streams.map(({ status }) => status).sort()).toEqual([...Array(20).fill(200), 429]);
    await Promise.all(streams.map(({ body }) => body?.cancel()));
    const { release = '' } = await releaseOf(person, url);
    const downloads = await Promise.all(
      Array.from({ length: 40 }, () =>
        askAs(service, held, 'contacts', site, { 'bookbridge-release': release }),
      ),
    );
    expect(downloads.filter(({ status }) => status === 429).length).toBeGreaterThan(10);
  });
});
