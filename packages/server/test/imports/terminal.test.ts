import { begin, cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

/** What curl sends with every request. */
const curl = { 'user-agent': 'curl/8.5.0', accept: '*/*' };

async function lineOf(answer: Promise<Response>): Promise<{ status: number; line: string }> {
  const { status, headers, ...response } = await answer.then(async (it) => ({
    status: it.status,
    headers: it.headers,
    text: await it.text(),
  }));
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('set-cookie')).toBeNull();
  expect(response.text).toMatch(/^[^\n<>]+\n$/);
  return { status, line: response.text.trim() };
}

describe('whoever sends a file with curl is told in one line', () => {
  test('that it was received, also where a browser would be sent back to the application', async () => {
    for (const more of [{}, { redirect_url: 'https://invitely.example/after' }]) {
      const { url, import_id } = await begin(service, { service: 'vcard', ...more });
      expect(await lineOf(upload(url, cards(2), 'people.vcf', curl))).toEqual({
        status: 200,
        line: 'Received the file; reading it now. Invitely gets your whole address book.',
      });
      expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
      expect((await contacts(service, import_id)).total).toBe(2);
    }
  });

  test('why it was refused, with the status that says so', async () => {
    const { url } = await begin(service);
    expect(await lineOf(upload(url, '%PDF-1.7\n', 'a.pdf', curl))).toMatchObject({
      status: 422,
      line: expect.stringContaining('PDF'),
    });
    const noForm = fetch(url, { method: 'POST', body: 'x', headers: curl });
    expect(await lineOf(noForm)).toMatchObject({ status: 422, line: expect.stringContaining('file') });
    const small = await service.addApplication({ limits: { fileBytes: 10_000 } });
    const begun = await fetch(`${service.url}/begin_import/user_consent?service=csv`, {
      headers: { authorization: small.basic },
    });
    const { url: smallUrl } = (await begun.json()) as { url: string };
    expect(await lineOf(upload(smallUrl, cards(500), 'a.vcf', curl))).toMatchObject({
      status: 413,
      line: expect.stringContaining('larger'),
    });
    expect((await upload(url, cards(1))).status).toBe(303);
    expect(await lineOf(upload(url, cards(1), 'a.vcf', curl))).toMatchObject({
      status: 409,
      line: expect.stringContaining('already'),
    });
    const unknown = upload(`${service.url}/csv/${'x'.repeat(24)}`, cards(1), 'a.vcf', curl);
    expect(await lineOf(unknown)).toMatchObject({ status: 404 });
  });

  test('that its link has run out', async () => {
    const { url, import_id } = await begin(service);
    await service.service.parts.db.query(
      "update bookbridge.imports set wait_until = now() - interval '1 s' where import_id = $1",
      [import_id],
    );
    expect(await lineOf(upload(url, cards(1), 'a.vcf', curl))).toMatchObject({
      status: 410,
      line: expect.stringContaining('Invitely'),
    });
  });

  test('where to say what the columns of a table are', async () => {
    const { url } = await begin(service);
    const table = 'aaa,bbb,ccc\nAna,Lima,red\nBen,Roth,blue\n';
    const { status, line } = await lineOf(upload(url, table, 'a.csv', curl));
    expect(status).toBe(200);
    expect(line).toContain(url);
    expect(line).not.toContain('reading it now');
  });

  test('in the language of the import', async () => {
    const { url } = await begin(service, { service: 'vcard', locale: 'de' });
    const { line } = await lineOf(upload(url, cards(1), 'a.vcf', curl));
    expect(line).toBe('Die Datei ist da und wird jetzt gelesen. Invitely bekommt Ihr ganzes Adressbuch.');
  });
});

test('browsers without scripts, and scripts, are answered as ever', async () => {
  const asBrowser = { ...curl, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  expect((await upload((await begin(service)).url, cards(1), 'a.vcf', asBrowser)).status).toBe(303);
  const asScript = await upload((await begin(service)).url, cards(1), 'a.vcf', {
    ...curl,
    accept: 'application/json',
  });
  expect(asScript.headers.get('content-type')).toContain('application/json');
  const page = await fetch((await begin(service)).url, { headers: curl });
  expect(page.headers.get('content-type')).toContain('text/html');
});
