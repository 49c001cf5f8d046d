import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { begin, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { workbookOf } from '@bookbridge/testing/workbook';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

/** Nobody but its person knows what these columns are. */
const table = 'Wer;Womit\r\nAna Berg;ana@example.org\r\nBen Cole;0431 555 0100\r\n';

const workbook = workbookOf([
  ['Wer', 'Womit'],
  ['Ana Berg', 'ana@example.org'],
  ['', 'x'],
]);

/** How many rows of an import's file and of its answer are kept. */
async function rowsOf(importId: number): Promise<number> {
  const { rows } = await service.service.parts.db.query<{ count: number }>(
    `select (select count(*) from vault.uploads where import_id = id)::int
      + (select count(*) from vault.mappings where import_id = id)::int as count
      from bookbridge.imports where import_id = $1`,
    [importId],
  );
  return rows[0]?.count ?? 0;
}

interface Asked {
  readonly url: string;
  readonly importId: number;
  readonly cookie: string;
  readonly page: string;
  readonly upload: string;
}

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

async function pageOf(url: string, cookie: string): Promise<string> {
  return (await fetch(`${url}/columns`, { headers: { cookie }, redirect: 'manual' })).text();
}

const uploadIn = (page: string) => /name="upload" value="(\d+)"/.exec(page)?.[1] ?? '';

/** An import that asks about a file. */
async function asked(
  content: string | Uint8Array<ArrayBuffer> = table,
  parameters: Record<string, string> = {},
): Promise<Asked> {
  const { url, import_id } = await begin(service, parameters);
  const sent = await upload(url, content, 'people.csv');
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${url}/columns`]);
  const cookie = cookieOf(sent);
  const page = await pageOf(url, cookie);
  return { url, importId: import_id, cookie, page, upload: uploadIn(page) };
}

/** Sends a file in chunks of this size; gives the status. */
function uploadInChunks(url: string, content: string, size: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const sending = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sending.on('error', reject);
    const send = async () => {
      sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
      for (let at = 0; at < content.length; at += size)
        await new Promise((done) => sending.write(content.slice(at, at + size), done));
      sending.end('\r\n--b--\r\n');
    };
    void send();
  });
}

/** Sends the form as a browser without scripts does. */
function say(
  { url, cookie, upload: file }: Asked,
  action: string,
  columns: readonly string[],
  headers: Record<string, string> = {},
  hasHeading = true,
): Promise<Response> {
  const body = new URLSearchParams({ upload: file, do: action });
  if (hasHeading) body.set('heading', 'yes');
  for (const column of columns) body.append('column', column);
  return fetch(`${url}/columns`, {
    method: 'POST',
    body,
    headers: { cookie, ...headers },
    redirect: 'manual',
  });
}

const right = ['full_name', 'email'] as const;
const json = { accept: 'application/json' };

describe('a table that is not understood', () => {
  test('waits for its person, who says what the columns are, and is read by that', async () => {
    const it = await asked();
    expect(it.page).toContain('<bdi>Wer</bdi>');
    expect(it.page).toContain('>0431 555 0100</li>');
    expect(await events(service, it.importId)).toMatchObject([
      { event_type: 'INITIALIZING', status: 'INPROGRESS' },
    ]);
    const shared = await say(it, 'share', right);
    expect([shared.status, shared.headers.get('location')]).toEqual([303, it.url]);
    expect(await ended(service, it.importId)).toMatchObject({ status: 'COMPLETED' });
    const { contacts: people } = await contacts(service, it.importId);
    expect(people.map((person) => [person.first_name, person.email[0]?.address])).toEqual([
      ['Ana', 'ana@example.org'],
      ['Ben', undefined],
    ]);
    expect(await rowsOf(it.importId)).toBe(0);
    const report = await fetch(it.url, { headers: { cookie: it.cookie } });
    expect(await report.text()).toContain('2 people');
  });

  test('is shown as it will be read, as often as somebody likes', async () => {
    const it = await asked();
    expect(it.page).toContain('Nobody can be read this way.');
    const preview = await say(it, 'preview', ['first_name', 'phone/Mobile']);
    expect(preview.status).toBe(200);
    const page = await preview.text();
    expect(page).toContain('<option value="phone/Mobile" selected>');
    expect(page).toMatch(/Phone \(Mobile\)<\/dt><dd><bdi>0431 555 0100/);
    const live = await say(it, 'preview', right, json);
    expect(await live.json()).toEqual({
      share: 'Share 2 people with Invitely',
      preview: expect.stringMatching(/^<ul class="bb-people">.*ana@example\.org/),
    });
    expect(await events(service, it.importId)).toHaveLength(1);
  });

  test('is not read by columns that say nobody', async () => {
    const it = await asked();
    const refused = await say(it, 'share', ['none', 'company']);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toMatch(/role="alert"[^>]*>.*Choose the column of a name/);
    expect(page).toContain('<option value="company" selected>');
    expect(await (await say(it, 'share', ['none', 'none'], json)).json()).toEqual({
      problem: 'nobody',
      message: expect.stringContaining('Choose the column of a name'),
    });
  });

  test('is refused at once when there is no column to ask about', async () => {
    const { url } = await begin(service);
    for (const content of ['City;Country\r\nKiel;Germany\r\nUlm;Germany\r\n', 'Dear all\nthis is no table\n'])
      expect((await upload(url, content, 'a.csv')).status).toBe(422);
  });

  test.each([
    ['beyond the first block', 70_000],
    ['at the end of the first block', 65_400],
    ['in the first block', 60_000],
  ])('that begins %s is taken for the same whatever the chunks, understood or not', async (_, blank) => {
    const known = table.replace('Wer;Womit', 'Name;E-Mail');
    const contentOf = (it: string) => `${' '.repeat(98)}\r\n`.repeat(blank / 100) + it.repeat(1_000);
    const answers: unknown[] = [];
    for (const content of [table, known].map(contentOf)) {
      for (const chunk of [content.length, 65_536, 50_000, 9_999]) {
        const { url } = await begin(service);
        answers.push(await uploadInChunks(url, content, chunk));
      }
    }
    expect(answers).toEqual(Array(8).fill(blank < 65_536 ? 303 : 422));
  });

  test('as a workbook is asked about, too', async () => {
    const it = await asked(workbook);
    expect(it.page).toContain('>Ana Berg</li>');
    await say(it, 'share', right);
    await ended(service, it.importId);
    expect((await contacts(service, it.importId)).contacts).toMatchObject([{ first_name: 'Ana' }]);
    const report = await (await fetch(it.url, { headers: { cookie: it.cookie } })).text();
    expect(report).toContain('Sheet 1, row 3: no person in it');
  });
});

test('a workbook that goes while it is looked at is refused as one that came too late', async () => {
  const { url, import_id } = await begin(service);
  const large = Buffer.from(
    workbookOf(
      [
        ['Wer', 'Womit'],
        ['Ana Berg', 'x'],
      ],
      // Rows that do not compress are kept as soon as they have arrived.
      randomBytes(700_000),
    ),
  );
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const sending = request(url, { method: 'POST', headers });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sending.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
  sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n');
  sending.write(large.subarray(0, 650_000));
  await until(async () => (await rowsOf(import_id)) > 0);
  await service.service.parts.db.query(
    `delete from vault.uploads where import_id = (select id from bookbridge.imports where import_id = ${import_id})`,
  );
  sending.write(large.subarray(650_000));
  sending.end('\r\n--b--\r\n');
  expect(await status).toBe(409);
  expect(await rowsOf(import_id)).toBe(0);
});

describe('the page that asks', () => {
  test('is filled in with what was found, and keeps what cannot be chosen by hand', async () => {
    const it = await asked('ana@example.org,Berg,Ana\r\nben@example.org,Cole,Ben\r\n');
    expect(it.page).toContain('<option value="email" selected>');
    expect(it.page).toMatch(/name="heading" value="yes"(?! checked)/);
    const shared = await say(it, 'share', ['email', 'last_name', 'first_name'], {}, false);
    expect(shared.status).toBe(303);
    await ended(service, it.importId);
    const { contacts: people } = await contacts(service, it.importId);
    expect(people.map((person) => person.last_name)).toEqual(['Berg', 'Cole']);
  });

  test('is told whether the first row is a heading, where that is not known', async () => {
    const it = await asked('Ana Berg;Kiel\r\nBen Cole;Ulm\r\n');
    expect(it.page).toContain('<bdi>Ana Berg</bdi></label>');
    expect(it.page).toContain('name="heading" value="yes" checked');
    const preview = await say(it, 'preview', ['full_name', 'none'], {}, false);
    const page = await preview.text();
    expect(page).toContain('<bdi>Column 1</bdi></label>');
    expect(page).toMatch(/class="bb-person-name"><bdi>Ana Berg/);
    await say(it, 'share', ['full_name', 'none'], {}, false);
    await ended(service, it.importId);
    expect((await contacts(service, it.importId)).total).toBe(2);
    const numbered = await asked('Wer 1;Womit\r\nAna Berg;x\r\nBen Cole;y\r\n');
    expect(numbered.page).toContain('<bdi>Column 1</bdi></label>');
    await say(numbered, 'share', ['full_name', 'none'], {}, true);
    await ended(service, numbered.importId);
    const people = (await contacts(service, numbered.importId)).contacts;
    expect(people.map((person) => person.first_name)).toEqual(['Ana', 'Ben']);
    expect((await asked('Name;Womit\r\nAna;x\r\nBen;y\r\n')).page).toContain('name="heading"');
    const known = await asked('Name;Stadt;Womit\r\nAna;Kiel;x\r\nBen;Ulm;y\r\n');
    expect(known.page).not.toContain('name="heading"');
  });

  test('says each kind of number in the language of its person', async () => {
    const it = await asked('Wer;Womit;Wo;Fax privat\r\nAna Berg;x;y;0431 555 0100\r\n', { locale: 'fr' });
    const preview = await say(it, 'preview', ['full_name', 'none', 'none', 'found']);
    expect(await preview.text()).toMatch(/<dt>[^<]*fax domicile[^<]*<\/dt><dd><bdi>0431 555 0100/);
  });

  test('offers only what the application gets', async () => {
    expect((await asked()).page).not.toContain('value="notes"');
    expect((await asked(table, { include: 'notes' })).page).toContain('value="notes"');
  });

  test('is for the browser that sent the file, and for nobody else', async () => {
    const it = await asked();
    const other = await fetch(`${it.url}/columns`);
    expect(other.status).toBe(403);
    expect(await other.text()).not.toMatch(/Wer|Ana/);
    expect((await say({ ...it, cookie: '' }, 'share', right)).status).toBe(403);
    expect((await say({ ...it, cookie: (await asked()).cookie }, 'preview', right)).status).toBe(403);
    expect(await events(service, it.importId)).toHaveLength(1);
    expect(service.logs()).not.toMatch(/Womit|ana@example/);
  });

  test('is where the address of the import leads whoever sent the file', async () => {
    const it = await asked();
    const own = await fetch(it.url, { headers: { cookie: it.cookie }, redirect: 'manual' });
    expect([own.status, own.headers.get('location')]).toEqual([303, `${it.url}/columns`]);
    expect(await (await fetch(it.url)).text()).toContain('type="file"');
  });

  test('takes no form of another site', async () => {
    const it = await asked();
    expect((await say(it, 'share', right, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await events(service, it.importId)).toHaveLength(1);
  });

  test.each([
    ['another number of columns', 'share', ['full_name']],
    ['a field that there is not', 'share', ['full_name', 'password']],
    ['a field that was not asked for', 'share', ['full_name', 'notes']],
    ['an action that there is not', 'delete', right],
  ])('asks again after a form with %s', async (_, action, columns) => {
    const it = await asked();
    const answer = await say(it, action, columns);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('<bdi>Wer</bdi>');
    expect(await events(service, it.importId)).toHaveLength(1);
  });

  test('takes no form that is too large, and none too often', async () => {
    const it = await asked();
    expect((await say(it, 'preview', Array(3_000).fill('full_name'))).status).toBe(413);
    // Time stands still, or there would be more of them on a slow machine.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    onTestFinished(() => clock.mockRestore());
    const answers = await Promise.all(Array.from({ length: 32 }, () => say(it, 'preview', right, json)));
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(200), count(429)]).toEqual([30, 2]);
    const late = answers.filter(({ status }) => status === 429);
    expect(late.map((answer) => answer.headers.get('retry-after'))).toEqual(['1', '1']);
    const { url, cookie } = it;
    expect((await fetch(`${url}/columns`, { headers: { cookie } })).status).toBe(429);
    expect((await fetch(`${url}/columns`, { method: 'HEAD', headers: { cookie } })).status).toBe(200);
  });

  test('tells scripts in JSON what is wrong, for no cache to keep', async () => {
    const it = await asked();
    const answers = await Promise.all([
      say(it, 'preview', right, json),
      say(it, 'preview', right, { ...json, origin: 'https://evil.example' }),
      say({ ...it, cookie: '' }, 'preview', right, json),
      say(it, 'preview', Array(3_000).fill('full_name'), json),
      say({ ...it, url: it.url.slice(0, -3) }, 'preview', right, json),
      fetch(`${it.url}/progress`, { headers: { cookie: it.cookie } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 413, 404, 200]);
    for (const { headers } of answers) {
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const problems = await Promise.all(answers.slice(1, 5).map((answer) => answer.json()));
    expect(problems).toEqual(
      ['unknown', 'unmatched', 'too_large', 'unknown'].map((problem) => ({
        problem,
        message: expect.any(String),
      })),
    );
  });

  test('is looked for no further when its browser has gone', async () => {
    const it = await asked();
    const gone = Array.from({ length: 20 }, () =>
      fetch(`${it.url}/columns`, { headers: { cookie: it.cookie }, signal: AbortSignal.timeout(1) }),
    );
    await Promise.allSettled(gone);
    expect((await say(it, 'preview', right)).status).toBe(200);
    expect(service.logs()).not.toContain('a page failed');
  });

  test('shows the first hundred columns of more, and leaves the others as they were found', async () => {
    const wide = (first: string, last: string) =>
      [first, ...Array.from({ length: 149 }, (_, at) => `${first}${'i'.repeat(at + 1)}`), last].join(';');
    const it = await asked(`${wide('Wer', 'Stadt')}\r\n${wide('Ana Berg', 'Kiel')}\r\n`, {
      include: 'mailing_address',
    });
    expect(it.page.match(/<select/g)).toHaveLength(100);
    expect(it.page).toContain('51 more columns of the file are not shown here.');
    await say(it, 'share', ['full_name', ...Array(99).fill('none')]);
    await ended(service, it.importId);
    expect((await contacts(service, it.importId)).contacts).toMatchObject([
      { first_name: 'Ana', address: [{ city: 'Kiel' }] },
    ]);
  });
});

describe('an answer', () => {
  test('counts once: twice at the same time, in another tab and after a reload it leads to the same', async () => {
    const it = await asked();
    const both = await Promise.all([say(it, 'share', right), say(it, 'share', ['full_name', 'none'])]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both.map((answer) => answer.headers.get('location'))).toEqual([it.url, it.url]);
    expect(await (await say(it, 'share', right, json)).json()).toEqual({
      progress: `${it.url}/progress`,
      upload: Number(it.upload),
    });
    await ended(service, it.importId);
    expect((await say(it, 'share', right)).status).toBe(303);
    expect((await say({ ...it, cookie: '' }, 'share', right)).status).toBe(409);
    const page = await fetch(`${it.url}/columns`, { headers: { cookie: it.cookie }, redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([303, it.url]);
  });

  test('sends the browser to the application, which the file alone did not', async () => {
    const it = await asked(table, { redirect_url: 'https://invitely.example/back' });
    const shared = await say(it, 'share', right);
    expect(shared.status).toBe(302);
    expect(shared.headers.get('location')).toBe(
      `https://invitely.example/back?import_id=${it.importId}&status=success`,
    );
    expect(await (await say(it, 'share', right, json)).json()).toEqual({
      next: shared.headers.get('location'),
    });
  });

  test('was given, and a preview that comes later is none, but says where it goes on', async () => {
    const it = await asked(table, { redirect_url: 'https://invitely.example/back' });
    await say(it, 'share', right);
    const late = await say(it, 'preview', right, json);
    expect(late.status).toBe(409);
    expect(await late.json()).toEqual({
      problem: 'answered',
      message: expect.stringContaining('already'),
      next: it.url,
    });
  });

  test('given again to an import that has failed meanwhile says so to the application', async () => {
    const it = await asked(table, { redirect_url: 'https://invitely.example/back' });
    await say(it, 'share', right);
    await ended(service, it.importId);
    await service.service.parts.db.query(
      `update bookbridge.imports set state = 'failed', failure = 'gave_up', total = null, destroy_at = null,
        forget_at = now() + interval '1 hour' where import_id = ${it.importId}`,
    );
    const again = await say(it, 'share', right);
    expect(again.headers.get('location')).toMatch(/^https:\/\/invitely\.example\/back\?.*status=failure$/);
  });

  test('that comes after the time is over finds that it is over', async () => {
    const it = await asked();
    const late = `update bookbridge.imports set wait_until = now() where import_id = ${it.importId}`;
    await service.service.parts.db.query(late);
    expect((await say(it, 'share', right)).status).toBe(410);
    expect((await say(it, 'share', right, json)).status).toBe(410);
    expect((await fetch(it.url, { headers: { cookie: it.cookie } })).status).toBe(410);
    expect(await ended(service, it.importId)).toMatchObject({ status: 'ERROR', value: 102 });
    expect((await say(it, 'share', right)).status).toBe(410);
    expect(await rowsOf(it.importId)).toBe(0);
  });
});

describe('another file', () => {
  test('may be chosen instead: the first one goes', async () => {
    const it = await asked();
    const back = await say(it, 'another', ['none', 'none']);
    expect([back.status, back.headers.get('location')]).toEqual([303, it.url]);
    expect(await (await fetch(it.url, { headers: { cookie: it.cookie } })).text()).toContain('type="file"');
    expect(await rowsOf(it.importId)).toBe(0);
    expect((await say(it, 'share', right)).status).toBe(303);
    expect((await upload(it.url, cards(2))).status).toBe(303);
    await ended(service, it.importId);
    expect((await contacts(service, it.importId)).total).toBe(2);
  });

  test('that is understood takes the place of one that is asked about', async () => {
    const it = await asked();
    expect((await upload(it.url, cards(3))).status).toBe(303);
    await ended(service, it.importId);
    expect((await contacts(service, it.importId)).total).toBe(3);
    expect((await say(it, 'share', right)).status).toBe(409);
    expect(await (await fetch(it.url, { headers: { cookie: it.cookie } })).text()).not.toContain('3 people');
  });

  test('that is asked about, too, takes its place, and an answer to the first one is none to the second', async () => {
    const first = await asked();
    const sent = await upload(first.url, table.replaceAll('Ana', 'Eva'), 'people.csv');
    const second = { ...first, cookie: cookieOf(sent) };
    expect((await say(first, 'share', right)).status).toBe(403);
    const stale = await say(second, 'share', right);
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('The file has changed since.');
    expect(page).toContain('Eva Berg');
    expect((await say({ ...second, upload: uploadIn(page) }, 'share', right)).status).toBe(303);
    await ended(service, first.importId);
    expect((await contacts(service, first.importId)).contacts[0]?.first_name).toBe('Eva');
  });

  test('sent twice at the same time leaves one of them, which can be answered', async () => {
    const { url, import_id } = await begin(service);
    const sent = await Promise.all([upload(url, table, 'a.csv'), upload(url, table, 'a.csv')]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const cookies = sent.map(cookieOf);
    const pages = await Promise.all(cookies.map((cookie) => pageOf(url, cookie)));
    const at = pages.findIndex((page) => page.includes('<bdi>Wer</bdi>'));
    const it = {
      url,
      importId: import_id,
      cookie: cookies[at] ?? '',
      page: '',
      upload: uploadIn(pages[at] ?? ''),
    };
    expect((await say(it, 'share', right)).status).toBe(303);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(2);
    expect(await rowsOf(import_id)).toBe(0);
  });
});
