import { request } from 'node:http';
import { begin, card, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { openDocumentOf, workbookOf } from '@bookbridge/testing/workbook';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService({ BOOKBRIDGE_MAX_CONTACTS: '1000' });
});

afterAll(() => service.stop());

async function uploadRows(): Promise<number> {
  const { rows } = await service.service.parts.db.query<{ count: number }>(
    'select count(*)::int from vault.uploads',
  );
  return rows[0]?.count ?? 0;
}

describe('a file that is refused while it arrives', () => {
  for (const [what, content, name] of [
    ['nothing', '', ''],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'contacts.pdf'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0]),
      'me.png',
    ],
  ] as const) {
    test(`${what} gets 422 and the form again, and the import waits on`, async () => {
      const { url, import_id } = await begin(service);
      const refused = await upload(url, content as string, name);
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain('type="file"');
      expect(page).toContain('role="alert"');
      expect(await events(service, import_id)).toMatchObject([
        { event_type: 'INITIALIZING', status: 'INPROGRESS' },
      ]);
      expect((await upload(url, cards(2))).status).toBe(303);
      expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    });
  }

  test('a form that is none of ours counts as nothing sent', async () => {
    const { url } = await begin(service);
    const body = new URLSearchParams({ file: 'contacts.vcf' });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(422);
  });

  test('scripts are told the reason in JSON', async () => {
    const { url } = await begin(service);
    const body = new FormData();
    body.append('file', new Blob(['%PDF-1.7\n']), 'a.pdf');
    const refused = await fetch(url, { method: 'POST', body, headers: { accept: 'application/json' } });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({
      problem: 'unknown_format',
      message: expect.stringMatching(/PDF/),
    });
  });

  test('51 MB get 413 before they have arrived', async () => {
    const { url } = await begin(service);
    const sent = 100_000;
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const sending = request(
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 51_000_000 },
        },
        async (response) => {
          let body = '';
          for await (const chunk of response) body += chunk;
          resolve({ status: response.statusCode ?? 0, body });
          sending.destroy();
        },
      );
      sending.on('error', reject);
      sending.write(
        `--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n${'x'.repeat(sent)}`,
      );
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('type="file"');
  });

  test('a file that turns out too large without having said so gets 413, too', async () => {
    const small = await service.addApplication({ limits: { fileBytes: 10_000 } });
    const begun = await fetch(`${service.url}/begin_import/user_consent?service=csv`, {
      headers: { authorization: small.basic },
    });
    const { url } = (await begun.json()) as { url: string };
    expect((await upload(url, cards(500))).status).toBe(413);
    expect(await uploadRows()).toBe(0);
  });

  test('one that breaks off in the middle leaves nothing behind, and the import waits on', async () => {
    const { url, import_id } = await begin(service);
    await new Promise<void>((resolve) => {
      const sending = request(url, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 5_000_000 },
      });
      sending.on('error', () => resolve());
      sending.write(
        `--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n${cards(20_000)}`,
        () => setTimeout(() => sending.destroy(), 200),
      );
    });
    await until(async () => (await uploadRows()) === 0);
    expect(await events(service, import_id)).toHaveLength(1);
    expect((await upload(url, cards(3))).status).toBe(303);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(3);
  });

  test('one that breaks off after it was refused harms nobody', async () => {
    const { url, import_id } = await begin(service);
    await new Promise<void>((resolve) => {
      const sending = request(url, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 5_000_000 },
      });
      sending.on('error', () => resolve());
      sending.on('response', () => sending.destroy(new Error('gone')));
      const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';
      sending.write(head + 'x'.repeat(200_000));
    });
    expect((await upload(url, cards(1))).status).toBe(303);
    await ended(service, import_id);
  });

  test('one that another site sends is refused, and the import waits on', async () => {
    const { url, import_id } = await begin(service);
    const body = new FormData();
    body.append('file', new Blob([cards(1)]), 'a.vcf');
    for (const origin of ['https://evil.example', 'null']) {
      expect((await fetch(url, { method: 'POST', body, headers: { origin } })).status).toBe(403);
    }
    expect(await events(service, import_id)).toHaveLength(1);
  });
});

describe('a code', () => {
  test('takes one file: a second gets 409, and the first one stays', async () => {
    const { url, import_id } = await begin(service);
    expect((await upload(url, cards(2))).status).toBe(303);
    expect((await upload(url, cards(5))).status).toBe(409);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('takes the file of a form that has large parts around it, which are not files or not wanted', async () => {
    const { url, import_id } = await begin(service);
    const part = (disposition: string, content: string) =>
      `--b\r\nContent-Disposition: ${disposition}\r\n\r\n${content}\r\n`;
    const stranger = part('no-data; name="x"', 'x'.repeat(300_000));
    const file = part('form-data; name="file"; filename="a.vcf"', cards(2));
    const second = part('form-data; name="file"; filename="b.vcf"', cards(5).repeat(500));
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const body = `${stranger}${file}${second}${stranger}--b--\r\n`;
    const { status } = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
    expect(status).toBe(303);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(2);
  });

  test('takes one of two files that come at the same time', async () => {
    const { url, import_id } = await begin(service);
    const answers = await Promise.all([upload(url, cards(2)), upload(url, cards(2))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(2);
    expect(await uploadRows()).toBe(0);
  });

  /** A form that is sent piece by piece, and ends when it is told to. */
  function slowUpload(url: string) {
    const sending = request(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', expect: '100-continue' },
    });
    const state = { isBrokenOff: false, status: 0 };
    sending.on('error', () => {
      state.isBrokenOff = true;
    });
    sending.on('response', (response) => {
      state.status = response.statusCode ?? 0;
      response.resume();
    });
    const begun = new Promise((resolve) => sending.once('continue', resolve));
    sending.flushHeaders();
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n';
    return {
      state,
      begun: begun.then(() => sending.write(head + card(1))),
      go: () => sending.write(card(2)),
      finish: () => sending.end('\r\n--b--\r\n'),
    };
  }

  /** Tries until an upload that has fallen silent gives way; gives how it was answered before, and in the end. */
  async function uploadPatiently(url: string): Promise<number[]> {
    const answers: number[] = [];
    await until(async () => {
      answers.push((await upload(url, cards(2))).status);
      return answers.at(-1) !== 429;
    });
    return answers;
  }

  test('is not locked by uploads that have stalled: a new try takes the place of the longest silent', async () => {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    const stalled = [slowUpload(url), slowUpload(url), slowUpload(url)];
    for (const it of stalled) await it.begun;
    expect((await uploadPatiently(url)).at(-1)).toBe(303);
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, import_id)).total).toBe(2);
    await until(async () => stalled.some(({ state }) => state.isBrokenOff));
    expect(stalled.filter(({ state }) => state.isBrokenOff)).toHaveLength(1);
    for (const it of stalled) if (!it.state.isBrokenOff) it.finish();
    await until(async () => stalled.every(({ state }) => state.isBrokenOff || state.status === 409));
    await until(async () => (await uploadRows()) === 0);
  });

  test('takes no further file while three go on, and says so', async () => {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    const going = [slowUpload(url), slowUpload(url), slowUpload(url)];
    for (const it of going) await it.begun;
    const answer = await upload(url, cards(2), 'people.vcf', { accept: 'application/json' });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toEqual({
      problem: 'arriving',
      message: 'Other files are still on their way through this link. Please try again in a few seconds.',
    });
    expect(going.some(({ state }) => state.isBrokenOff)).toBe(false);
    for (const it of going) it.finish();
    await until(async () => going.every(({ state }) => state.status === 303 || state.status === 409));
    expect(going.filter(({ state }) => state.status === 303)).toHaveLength(1);
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('keeps the uploads that go on when one more comes', async () => {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    const [silent, going, other] = [slowUpload(url), slowUpload(url), slowUpload(url)];
    for (const it of [silent, going, other]) await it.begun;
    const alive = setInterval(() => {
      going.go();
      other.go();
    }, 500);
    expect((await uploadPatiently(url)).at(-1)).toBe(303);
    clearInterval(alive);
    await until(async () => silent.state.isBrokenOff);
    expect([going, other].some(({ state }) => state.isBrokenOff)).toBe(false);
    for (const it of [going, other]) it.finish();
    await until(async () => [going, other].every(({ state }) => state.status === 409));
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('that nobody made up is a 404 page, whatever it looks like', async () => {
    for (const code of ['x', 'A'.repeat(24), '%00', '..%2f..', 'A'.repeat(150)]) {
      const response = await fetch(`${service.url}/upload/${code}`);
      expect(response.status).toBe(404);
    }
  });

  test('shows what became of a file to the browser that sent it, and to nobody else', async () => {
    const { url, import_id } = await begin(service);
    const sent = await upload(url, cards(7));
    await ended(service, import_id);
    const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await fetch(url, { headers: { cookie } })).text()).toContain('7 people');
    const other = await (await fetch(url)).text();
    expect(other).not.toContain('7 people');
    expect((await fetch(`${url}/progress`)).status).toBe(404);
    expect(await (await fetch(`${url}/progress`, { headers: { cookie } })).json()).toMatchObject({
      state: 'finished',
      gathered: 7,
    });
  });

  test('sends the browser back to where the application asked for, with the names of the import', async () => {
    const { url, import_id } = await begin(service, {
      redirect_url: 'https://invitely.example/back?tab=2&status=old',
      user_id: 'u&1',
      echo: 'é "x"',
    });
    const sent = await upload(url, cards(1));
    expect(sent.status).toBe(302);
    const location = new URL(sent.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe('https://invitely.example/back');
    expect(Object.fromEntries(location.searchParams)).toEqual({
      tab: '2',
      status: 'success',
      import_id: String(import_id),
      user_id: 'u&1',
      echo: 'é "x"',
    });
    expect(await sent.text()).toContain('http-equiv="refresh"');
  });
});

describe('a file of files', () => {
  async function firstNames(content: Uint8Array, name: string): Promise<string[]> {
    const { url, import_id } = await begin(service);
    expect((await upload(url, new Uint8Array(content), name)).status).toBe(303);
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    return (await contacts(service, import_id)).contacts.map((it) => it.first_name).sort();
  }

  test('of Takeout gives the people of all its labels, once each', async () => {
    const takeout = zipSync({
      'Takeout/archive_browser.html': strToU8('<!DOCTYPE html>'),
      'Takeout/Contacts/My Contacts/My Contacts.vcf': strToU8(card(1) + card(2)),
      'Takeout/Contacts/Friends/Friends.vcf': strToU8(card(2) + card(3)),
    });
    expect(await firstNames(takeout, 'takeout.zip')).toEqual(
      ['Person1', 'Person2', 'Person3'].map(() => 'Test'),
    );
  });

  test('of Excel gives the people of its table', async () => {
    const workbook = workbookOf([
      ['First name', 'Last name', 'E-mail'],
      ['Ana', 'Ruiz', 'ana@example.org'],
      ['Ben', 'Okri', 'ben@example.org'],
    ]);
    expect(await firstNames(workbook, 'people.xlsx')).toEqual(['Ana', 'Ben']);
  });

  test('of LibreOffice gives the people of its table', async () => {
    const workbook = openDocumentOf([
      ['First name', 'Last name', 'E-mail'],
      ['Ana', 'Ruiz', 'ana@example.org'],
      ['Ben', 'Okri', 'ben@example.org'],
    ]);
    expect(await firstNames(workbook, 'people.ods')).toEqual(['Ana', 'Ben']);
  });

  test('that is a pasted list gives the people in it', async () => {
    const list = strToU8('Ana Ruiz <ana@example.org>; "Okri, Ben" <ben@example.org>');
    expect(await firstNames(list, 'list.txt')).toEqual(['Ana', 'Ben']);
  });

  test('with nobody in it is no address book', async () => {
    const { url, import_id } = await begin(service);
    const photos = zipSync({ 'a.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) });
    expect((await upload(url, new Uint8Array(photos), 'photos.zip')).status).toBe(303);
    expect(await ended(service, import_id)).toMatchObject({ status: 'ERROR', value: 301 });
  });
});

describe('what only the reading finds', () => {
  test('a half-bad CSV gives its good rows', async () => {
    const rows = [
      'First Name,Last Name,E-mail Address',
      'Ana,Ruiz,ana@example.org',
      ',,',
      'Ben,Okri,ben@example.org',
      '"Cy,Twom',
    ];
    const { url, import_id } = await begin(service);
    await upload(url, `${rows.join('\r\n')}\r\n`, 'contacts.csv');
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    const names = (await contacts(service, import_id)).contacts.map((it) => it.first_name);
    expect(names).toEqual(expect.arrayContaining(['Ana', 'Ben']));
  });

  test('more people than an import may have are cut, and it is said', async () => {
    const { url, import_id } = await begin(service);
    await upload(url, cards(1500));
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED', value: 0 });
    expect((await contacts(service, import_id)).total).toBe(1000);
    const gathering = (await events(service, import_id))[1];
    expect(gathering).toMatchObject({ event_type: 'GATHERING', status: 'COMPLETED', value: 1000 });
    expect(gathering?.description).toMatch(/more people than we can take/);
  });

  test('people with no name, address or number are left out', async () => {
    const { url, import_id } = await begin(service);
    await upload(url, `${card(1)}BEGIN:VCARD\r\nVERSION:3.0\r\nORG:Acme\r\nEND:VCARD\r\n`);
    await ended(service, import_id);
    expect((await contacts(service, import_id)).total).toBe(1);
    expect(service.logs()).toMatch(/"contacts":1,"left_out":1,"skipped":0/);
  });

  test('only what was asked for is kept of them', async () => {
    const more =
      'ADR:;;1 Main St;Springfield;;12345;USA\r\nNOTE:Owes me money\r\nURL:https://ana.example\r\n';
    const plain = await begin(service);
    await upload(plain.url, card(1, more));
    await ended(service, plain.import_id);
    const [without] = (await contacts(service, plain.import_id)).contacts;
    expect(without).toMatchObject({ address: [], photos: [] });
    expect(JSON.stringify(without)).not.toMatch(/money|ana\.example|Springfield/);
    const full = await begin(service, { include: 'mailing_address,notes,urls' });
    await upload(full.url, card(1, more));
    await ended(service, full.import_id);
    const [all] = (await contacts(service, full.import_id)).contacts;
    expect(all).toMatchObject({
      address: [{ city: 'Springfield' }],
      notes: 'Owes me money',
      urls: ['https://ana.example'],
    });
  });

  test('duplicates become one person, unless the application asked for them apart', async () => {
    const twice = card(1) + card(1, 'TEL:+1 555 0100\r\n');
    for (const [merge, total] of [
      ['1', 1],
      ['0', 2],
    ] as const) {
      const { url, import_id } = await begin(service, { merge });
      await upload(url, twice);
      await ended(service, import_id);
      expect((await contacts(service, import_id)).total).toBe(total);
    }
  });
});
