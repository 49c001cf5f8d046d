import { unlimited } from '@bookbridge/testing/api';
import { asked, choose } from '@bookbridge/testing/choosing';
import { Person } from '@bookbridge/testing/consent';
import { begin, ended } from '@bookbridge/testing/imports';
import { askAs, beginAt, newToken, releaseIn } from '@bookbridge/testing/picker';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const site = 'https://invitely.example';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited, { delivery: 'picked', browser_origins: [site] });
});

afterAll(() => service.stop());

/** Two people: the one who is picked, and one whose name must be in no answer. */
const book = ['Pickedova', 'Canarova']
  .map(
    (name) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana ${name}\r\nEMAIL:${name}@example.org\r\nTEL:+4930${name.length}55501\r\nCATEGORIES:${name}s\r\nNOTE:${name} note\r\nEND:VCARD\r\n`,
  )
  .join('');

const pages = [
  '',
  '/progress',
  '/columns',
  '/people',
  '/review',
  '/approval',
  '/choice',
  '?page=1',
  '?page=2',
];

/** All that an application can ask with all that it has: password, link, numbers. */
async function everything(url: string, importId: number): Promise<string> {
  const { basic, key, password } = service.application;
  const names = new URLSearchParams({ domain_key: key, domain_password: password });
  const api = ['events', 'contacts'].flatMap((action) =>
    ['', '.json', '.xml'].flatMap((suffix) =>
      ['', '?start=0&count=10', '?with=email', `?${names}`].map(
        (query) => `${service.url}/${action}${suffix}/${importId}${query}`,
      ),
    ),
  );
  const asked = [
    ...api,
    ...pages.map((path) => url + path),
    `${service.url}/metrics`,
    `${service.url}/services.json`,
  ];
  const answers = await Promise.all(
    asked.flatMap((address) =>
      ['application/json', 'text/html', 'application/xml'].map((accept) =>
        fetch(address, { headers: { authorization: basic, accept }, redirect: 'manual' }),
      ),
    ),
  );
  const posted = await Promise.all(
    [`${url}/choice`, `${url}/review`, `${service.url}/contacts/${importId}`].map((address) =>
      fetch(address, {
        method: 'POST',
        headers: { authorization: basic, accept: 'application/json' },
        body: new URLSearchParams({ do: 'share', picked: '0-1' }),
        redirect: 'manual',
      }),
    ),
  );
  const texts = [...answers, ...posted].map(
    async (answer) => `${[...answer.headers].join('\n')}\n${await answer.text()}`,
  );
  return (await Promise.all(texts)).join('\n');
}

async function send(person: Person, url: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([book]), 'book.vcf');
  await person.open(url, { method: 'POST', body: form });
}

describe('whoever was not picked', () => {
  test('is in no answer that an application can have: before the choice, during it, afterwards', async () => {
    const { url, import_id: importId } = await begin(service, { service: 'vcard', include: 'notes' });
    const person = new Person();
    expect(await everything(url, importId)).not.toMatch(/Canarova/i);
    await send(person, url);
    await asked(person, url);
    const during = await everything(url, importId);
    expect(during).not.toMatch(/Canarova|Pickedova/i);
    await choose(person, url, { do: 'share', picked: '0' });
    await ended(service, importId);
    const after = await everything(url, importId);
    expect(after).toMatch(/Pickedova/);
    expect(after).not.toMatch(/Canarova/i);
    expect(service.logs()).not.toMatch(/Canarova|Pickedova/i);
  });

  test('is not told to the page that began it either, with all that it holds', async () => {
    const held = newToken();
    const person = new Person();
    const begun = await beginAt(person, service, held, site);
    const url = begun.headers.get('location') ?? '';
    await send(person, url);
    const { release = '' } = releaseIn(await asked(person, url));
    expect(release).not.toBe('');
    const headers = { 'bookbridge-release': release };
    for (const path of ['contacts', 'contacts?from=0']) {
      const answer = await askAs(service, held, path, site, headers);
      expect([answer.status, (await answer.json()).error.code]).toEqual([409, 'not_ready']);
    }
    const during = await (await askAs(service, held, 'events', site)).json();
    expect(during).toMatchObject({ state: 'choosing', count: 0, total: null, delivery: 'picked' });
    await choose(person, url, { do: 'share', picked: '0' });
    const text = await (await askAs(service, held, 'contacts', site, headers)).text();
    expect(text).toMatch(/Pickedova/);
    expect(text).not.toMatch(/Canarova/);
  });
});
