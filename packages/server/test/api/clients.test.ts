import { gunzipSync } from 'node:zlib';
import { type Answer, answerOf, rawRequest, sendRaw, unlimited } from '@bookbridge/testing/api';
import { cards, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { isNil, only, parseXml, type XmlElement } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * What each published client sends, byte by byte where that matters, and what it then reads without checking: a walk
 * from begin to download, the wrong password, and contacts asked for too early.
 */

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited);
});

afterAll(() => service.stop());

type Members = Record<string, unknown>;

const wrong = 'x'.repeat(32);
const basicOf = (password: string) =>
  `Basic ${Buffer.from(`${service.application.key}:${password}`).toString('base64')}`;

/** Sends the file of the person, as their browser does. */
async function uploadTo(url: string, count = 3): Promise<void> {
  const { status } = await upload(url, cards(count));
  expect([302, 303]).toContain(status);
}

/** Asks again and again, as clients do, until the answer says that it is over. */
async function poll<T>(ask: () => Promise<T>, isExpired: (answer: T) => boolean): Promise<T> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const answer = await ask();
    if (isExpired(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The import did not end.');
}

describe('the Ruby client', () => {
  const headers = (password = service.application.password) => ({
    Accept: '*/*',
    'Accept-Encoding': 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3',
    'User-Agent': 'Ruby',
    Authorization: basicOf(password),
  });

  /** Only 200 is a success; anything else is raised with the whole body as message. */
  async function request(line: string, body = '', password?: string): Promise<Members> {
    const type = body === '' ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await sendRaw(service, rawRequest(line, { ...headers(password), ...type }, body));
    if (answer.status !== 200) throw new Error(answer.text);
    const text = answer.headers.get('content-encoding') === 'gzip' ? gunzip(answer) : answer.text;
    return JSON.parse(text) as Members;
  }

  const gunzip = ({ text }: Answer) => gunzipSync(Buffer.from(text, 'latin1')).toString();

  test('begins, waits and downloads', async () => {
    const begun = await request('POST /begin_import/user_consent/', 'service=VCARD&user_id=u1');
    expect(begun.import_id).toEqual(expect.any(Number));
    await uploadTo(String(begun.url));
    const isExpired = ({ events }: Members) =>
      (events as Members[]).some((it) => it.event_type === 'COMPLETE' && it.status === 'COMPLETED');
    const last = await poll(() => request(`GET /events/${begun.import_id}?_=1760000000&`), isExpired);
    expect((last.events as Members[]).some((it) => it.status === 'ERROR')).toBe(false);
    const { contacts } = await request(`GET /contacts/${begun.import_id}?_=1760000000&`);
    expect((contacts as Members[]).map((it) => it.first_name)).toEqual(['Test', 'Test', 'Test']);
  });

  test('goes to the applet with every code that contains outlook or addressbook, and reads id and url', async () => {
    for (const code of ['OUTLOOK', 'ADDRESSBOOK', 'OUTLOOKCOM', 'OUTLOOK365']) {
      const { id, url } = await request('POST /begin_import/desktop_applet/', `service=${code}`);
      expect(id).toEqual(expect.any(Number));
      expect(url).toMatch(/^http/);
    }
  });

  test('sends user name and password to /begin_import/import/', async () => {
    const begun = await request('POST /begin_import/import/', 'service=CARDDAV&username=ana&password=p%26w');
    await ended(service, Number(begun.import_id));
    const { events } = await request(`GET /events/${begun.import_id}?_=1760000000&`);
    const [first, ...later] = events as { readonly status: string }[];
    expect(first).toMatchObject({ status: 'COMPLETED' });
    expect(later.at(-1)).toMatchObject({ event_type: 'COMPLETE', status: 'ERROR' });
  });

  test('raises the message of an error: a wrong password, contacts too early, an unknown service', async () => {
    const tooEarly = await request('POST /begin_import/user_consent/', 'service=CSV');
    const failing = [
      request('POST /begin_import/user_consent/', 'service=CSV', wrong),
      request(`GET /contacts/${tooEarly.import_id}?_=1760000000&`),
      request('POST /begin_import/user_consent/', 'service=NONSENSE'),
    ];
    for (const outcome of await Promise.allSettled(failing)) {
      if (outcome.status === 'fulfilled') throw new Error('This should have been refused.');
      const { error } = JSON.parse(outcome.reason.message) as { error: { message: string } };
      expect(error.message).toMatch(/\S/);
    }
  });
});

describe('the PHP client', () => {
  const boundary = '------------------------d74496d66958873e';

  /** Every parameter is a part of a multipart body, those that are null as empty ones. */
  function post(path: string, parameters: Record<string, string>, password = service.application.password) {
    const all = { domain_key: service.application.key, domain_password: password, ...parameters };
    const parts = Object.entries(all).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${Buffer.from(value).toString('latin1')}\r\n`,
    );
    const type = { 'Content-Type': `multipart/form-data; boundary=${boundary}`, Accept: '*/*' };
    return sendRaw(service, rawRequest(`POST ${path}`, type, `${parts.join('')}--${boundary}--\r\n`));
  }

  function get(path: string, parameters: Record<string, string>, password = service.application.password) {
    const query = new URLSearchParams({
      domain_key: service.application.key,
      domain_password: password,
      ...parameters,
    });
    return sendRaw(service, rawRequest(`GET ${path}?${query}`, { Accept: '*/*' }));
  }

  /** A body that is no JSON object is fatal, whatever the status. */
  function decode({ text }: Answer): Members {
    const body: unknown = JSON.parse(text);
    expect(body).toEqual(expect.objectContaining({}));
    return body as Members;
  }

  const nulls = { echo: '', redirect_url: '', include: '' };

  test('begins, waits and downloads', async () => {
    const parameters = { service: 'VCARD', tracking_string: 'Müller & Söhne', ...nulls };
    const begun = decode(await post('/begin_import/user_consent/', parameters));
    expect(begun).toMatchObject({ id: expect.any(Number), user_id: 'Müller & Söhne' });
    await uploadTo(String(begun.url));
    const isExpired = ({ events }: Members) =>
      (events as Members[]).some(
        (it) => it.event_type === 'COMPLETE' && it.status === 'COMPLETED' && it.value === 0,
      );
    await poll(async () => decode(await get(`/events/${begun.id}`, { echo: '' })), isExpired);
    const { contacts, contacts_owner } = decode(await get(`/contacts/${begun.id}`, { echo: '' }));
    expect(contacts_owner).toBeNull();
    for (const contact of contacts as Members[]) {
      expect(contact).toMatchObject({ first_name: expect.any(String), last_name: expect.any(String) });
      for (const it of contact.email as Members[]) expect(it.address).toEqual(expect.any(String));
      for (const it of contact.phone as Members[]) {
        expect(it).toMatchObject({ number: expect.any(String), type: expect.any(String) });
      }
    }
  });

  test('reads id of an import with a password, whose url is absent', async () => {
    const begun = decode(
      await post('/begin_import/import/', {
        service: 'CARDDAV',
        username: 'ana',
        password: 'secret',
        ...nulls,
      }),
    );
    expect(begun.id).toEqual(expect.any(Number));
    expect(begun).not.toHaveProperty('url');
  });

  test('takes 404 of contacts for "not ready yet", and 410 for the end', async () => {
    const begun = decode(await post('/begin_import/user_consent/', { service: 'VCARD', ...nulls }));
    expect((await get(`/contacts/${begun.id}`, {})).status).toBe(404);
    await uploadTo(String(begun.url));
    await poll(
      () => get(`/contacts/${begun.id}`, {}),
      ({ status }) => status === 200,
    );
    await service.call(`/contacts/${begun.id}`, { method: 'DELETE' });
    expect((await get(`/contacts/${begun.id}`, {})).status).toBe(410);
  });

  test('reads error.message of whatever goes wrong', async () => {
    const answers = [
      await post('/begin_import/user_consent/', { service: 'CSV' }, wrong),
      await get('/events/1126', {}, wrong),
      await get('/contacts/1126', {}),
      await post('/begin_import/user_consent/', { service: '', ...nulls }),
      await post('/nothing', {}),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(decode(answer).error).toMatchObject({ message: expect.stringMatching(/\S/) });
    }
  });
});

describe('the Java client', () => {
  const accept = 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2';

  /** Credentials and parameters in the form, ISO-8859-1 with no charset named, and `?` for what that cannot hold. */
  async function begin(parameters: Record<string, string>, password = service.application.password) {
    const all = { domain_key: service.application.key, domain_password: password, ...parameters };
    const body = Object.entries(all)
      .map(([name, value]) => `${name}=${encodeLatin1(value)}`)
      .join('&');
    const headers = { Accept: accept, 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await sendRaw(service, rawRequest('POST /begin_import/user_consent.xml', headers, body));
    return answer.status < 400 ? toXml(answer) : answer.status;
  }

  const encodeLatin1 = (value: string) =>
    [...value]
      .map((it) => {
        const code = it.codePointAt(0) ?? 0;
        if (code > 0xff) return '%3F';
        return /[\w.*-]/.test(it) ? it : `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
      })
      .join('');

  /** Without a charset in the Content-Type it would read ISO-8859-1. */
  function toXml({ text, headers }: Answer): XmlElement {
    expect(headers.get('content-type')).toMatch(/charset=utf-8/i);
    return parseXml(text);
  }

  /** Java sends Basic only after a challenge: each call is a 401 and then the answer. */
  async function get(path: string, password = service.application.password): Promise<Answer> {
    const refused = await sendRaw(service, rawRequest(`GET ${path}`, { Accept: accept }));
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Basic realm="[^"]+"/);
    return sendRaw(service, rawRequest(`GET ${path}`, { Accept: accept, Authorization: basicOf(password) }));
  }

  test('begins, waits and downloads', async () => {
    const begun = await begin({ service: 'VCARD', user_id: 'Jürgen 日', echo: 'é', redirect_url: '' });
    if (typeof begun === 'number') throw new Error(`begin was answered with ${begun}.`);
    expect(only(begun, 'user-id').text).toBe('Jürgen ?');
    expect(only(begun, 'echo').text).toBe('é');
    const id = only(begun, 'import-id').text;
    await uploadTo(only(begun, 'url').text);

    const events = await poll(
      async () => toXml(await get(`/events.xml/${id}?user_id=J%FCrgen&echo=%E9`)),
      (root) =>
        only(root, 'events').children.some(
          (it) =>
            only(it, 'event-type').text === 'COMPLETE' && /COMPLETED|ERROR/.test(only(it, 'status').text),
        ),
    );
    expect(only(events, 'echo').text).toBe('é');
    for (const event of only(events, 'events').children) {
      expect(event.name).toBe('event');
      expect(only(event, 'value').text).toMatch(/^\d{1,9}$/);
    }

    const contacts = toXml(await get(`/contacts.xml/${id}?user_id=J%FCrgen&echo=%E9`));
    expect(isNil(only(contacts, 'contacts-owner'))).toBe(true);
    expect(only(contacts, 'contacts').children.map((it) => only(it, 'last-name').text)).toEqual([
      'Person0',
      'Person1',
      'Person2',
    ]);
  });

  test('polls as often as it likes without being taken for somebody who guesses passwords', async () => {
    for (let i = 0; i < 60; i++) expect((await get('/events.xml/1000001?user_id=&echo=')).status).toBe(404);
  });

  test('reads url and import-id of an applet import', async () => {
    const { key, password } = service.application;
    const body = `domain_key=${key}&domain_password=${password}&service=OUTLOOK`;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: accept };
    const root = toXml(
      await sendRaw(service, rawRequest('POST /begin_import/desktop_applet.xml', headers, body)),
    );
    expect(only(root, 'url').text).toMatch(/^http/);
    expect(only(root, 'import-id').text).toMatch(/^\d+$/);
  });

  test('raises the status of what goes wrong', async () => {
    expect(await begin({ service: 'CSV' }, wrong)).toBe(401);
    expect(await begin({ service: 'NONSENSE' })).toBe(400);
    expect((await get('/contacts.xml/1000001?user_id=&echo=')).status).toBe(404);
    expect((await get('/events.xml/1000001?user_id=&echo=', wrong)).status).toBe(401);
  });
});

describe('the .NET client', () => {
  /** GET alone, with Basic at once, and parameters that are not escaped. */
  const get = (path: string, password = service.application.password) =>
    sendRaw(service, rawRequest(`GET ${path}`, { Authorization: basicOf(password) }));

  /** Only 200 is a success; the body of an error is not read. */
  async function read(path: string): Promise<XmlElement> {
    const answer = await get(path);
    expect(answer.status, answer.text).toBe(200);
    return parseXml(answer.text);
  }

  const isInt32 = (text: string) => /^-?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31;

  test('begins, waits and downloads', async () => {
    const begun = await read('/begin_import/user_consent.xml?service=Vcard&user_id=&echo=');
    expect(isInt32(only(begun, 'import-id').text)).toBe(true);
    for (const name of ['user-id', 'echo', 'status', 'url']) expect(only(begun, name)).toBeDefined();
    const id = only(begun, 'import-id').text;
    await uploadTo(only(begun, 'url').text);

    const check = (root: XmlElement) => {
      for (const name of ['import-id', 'user-id', 'echo']) expect(only(root, name)).toBeDefined();
      for (const event of only(root, 'events').children) {
        expect(['INITIALIZING', 'GATHERING', 'SUBMITTING', 'COMPLETE']).toContain(
          only(event, 'event-type').text,
        );
        expect(['INPROGRESS', 'COMPLETED', 'ERROR']).toContain(only(event, 'status').text);
        expect(isInt32(only(event, 'value').text)).toBe(true);
        expect(only(event, 'description').text).toMatch(/\S/);
      }
      return only(root, 'events').children.at(-1);
    };
    // Its example polls without a pause.
    await poll(
      async () => check(await read(`/events.xml/${id}?echo=`)),
      (last) => last !== undefined && only(last, 'event-type').text === 'COMPLETE',
    );

    const contacts = await read(`/contacts.xml/${id}?echo=`);
    for (const name of ['import-id', 'user-id', 'echo']) expect(only(contacts, name)).toBeDefined();
    for (const contact of only(contacts, 'contacts').children) {
      expect(only(contact, 'email')).toBeDefined();
      expect(only(contact, 'phone')).toBeDefined();
    }
  });

  test('writes codes in mixed case, and mail addresses as their domain', async () => {
    for (const code of ['Gmail', 'Yahoo', 'WindowsLive', 'AOL', 'Icloud', 'company.example', 'Plaxo']) {
      expect(
        only(await read(`/begin_import/user_consent.xml?service=${code}&user_id=&echo=`), 'url').text,
      ).toMatch(/^http/);
    }
  });

  test('puts parameters into the URL as they are: a plus comes as a blank, an ampersand cuts', async () => {
    const root = await read('/begin_import/user_consent.xml?service=Csv&user_id=a+b&c&echo=1=2/3?4:5@6');
    expect(only(root, 'user-id').text).toBe('a b');
    expect(only(root, 'echo').text).toBe('1=2/3?4:5@6');
  });

  test('sends user name and password to user_consent, in the query', async () => {
    const root = await read(
      '/begin_import/user_consent.xml?service=Carddav&username=ana&password=p+w&user_id=&echo=',
    );
    const id = only(root, 'import-id').text;
    expect(isInt32(id)).toBe(true);
    await ended(service, Number(id));
    const events = await read(`/events.xml/${id}?echo=`);
    const statuses = only(events, 'events').children.map((it) => only(it, 'status').text);
    expect([statuses.at(0), statuses.at(-1)]).toEqual(['COMPLETED', 'ERROR']);
  });

  test('knows a wrong password, contacts too early and contacts that were destroyed by the status', async () => {
    expect((await get('/begin_import/user_consent.xml?service=Csv&user_id=&echo=', wrong)).status).toBe(401);
    const begun = await read('/begin_import/user_consent.xml?service=Vcard&user_id=&echo=');
    const id = only(begun, 'import-id').text;
    expect((await get(`/contacts.xml/${id}?echo=`)).status).toBe(404);
    await uploadTo(only(begun, 'url').text);
    await poll(
      () => get(`/contacts.xml/${id}?echo=`),
      ({ status }) => status === 200,
    );
    await service.call(`/contacts/${id}`, { method: 'DELETE' });
    expect((await get(`/contacts.xml/${id}?echo=`)).status).toBe(410);
  });
});

describe('the Node client', () => {
  /** Everything in the query, unescaped, also of a POST, which has no body. */
  const ask = async (method: string, path: string, password = service.application.password) => {
    const query = `domain_key=${service.application.key}&domain_password=${password}&service=VCARD`;
    const { status, text } = await answerOf(fetch(`${service.url}${path}?${query}`, { method }));
    return { status, body: JSON.parse(text) as Members };
  };

  test('begins, polls without a pause and downloads, whatever the list of events has', async () => {
    const { body: begun } = await ask('POST', '/begin_import/user_consent');
    expect(begun).toMatchObject({
      status: 'success',
      import_id: expect.any(Number),
      url: expect.any(String),
    });
    await uploadTo(String(begun.url));
    const isExpired = ({ body }: { body: Members }) => {
      const last = (body.events as Members[]).slice(-2).at(-1);
      return last?.event_type === 'COMPLETE' && last.status === 'COMPLETED';
    };
    await poll(() => ask('GET', `/events/${begun.import_id}`), isExpired);
    const { body } = await ask('GET', `/contacts/${begun.import_id}`);
    expect(body.contacts).toHaveLength(3);
  });

  test('takes any answer for JSON, and passes on an error as if it were the answer', async () => {
    for (const answer of [
      await ask('POST', '/begin_import/user_consent', wrong),
      await ask('GET', '/events/1126'),
      await ask('GET', '/contacts/1126'),
      await ask('POST', '/nothing'),
    ]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).toMatchObject({
        status: 'failure',
        error: { message: expect.stringMatching(/\S/) },
      });
    }
  });

  test('is not refused for polling without a pause', async () => {
    const strict = await startTestService();
    try {
      const { key, password } = strict.application;
      const query = `domain_key=${key}&domain_password=${password}&service=GMAIL`;
      const begun = (await (
        await fetch(`${strict.url}/begin_import/user_consent?${query}`, { method: 'POST' })
      ).json()) as Members;
      for (let i = 0; i < 8; i++) {
        expect((await answerOf(fetch(`${strict.url}/events/${begun.import_id}?${query}`))).status).toBe(200);
      }
    } finally {
      await strict.stop();
    }
  });
});
