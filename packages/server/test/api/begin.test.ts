import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerOf,
  errorOf,
  form,
  json,
  rawRequest,
  sendRaw,
  successOf,
  unlimited,
  xmlOf,
} from '../support/api.js';
import { cards, contacts, ended, events, upload } from '../support/imports.js';
import { startTestService, type TestApplication, type TestService } from '../support/service.js';
import { isNil, namesIn, only } from '../support/xml.js';

/** Each code of the contract, and the others that mean the same. */
const codes: Record<string, string[]> = {
  gmail: ['google'],
  yahoo: [],
  outlookcom: ['windowslive', 'hotmail', 'msn', 'live'],
  office365: ['outlook365'],
  aol: [],
  icloud: [],
  outlook: [],
  addressbook: ['mac_addressbook'],
  csv: [],
  vcard: [],
  carddav: [],
  fastmail: [],
  zoho: [],
  jmap: [],
  gmx: [],
  web_de: [],
  mailcom: ['mail'],
  mail_ru: [],
  yandex_ru: [],
  qq_mail: [],
  mail163: [],
  mail126: [],
  mail_yeah_net: [],
  naver: [],
  o2_pl: ['poczta_o2'],
  rediff: [],
  sapo: [],
  terra: [],
  uol: [],
  bol: [],
  qip_ru: [],
  plaxo: [],
  linkedin: [],
  facebook: [],
};

const takesPassword = [
  'yahoo',
  'aol',
  'icloud',
  'carddav',
  'fastmail',
  'zoho',
  'jmap',
  'gmx',
  'web_de',
  'mailcom',
  'mail_ru',
  'yandex_ru',
  'qq_mail',
];

const mailHosts: Record<string, string[]> = {
  'company.example': ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'],
  'firm.example': ['firm-example.mail.protection.outlook.com'],
  'club.example': ['mx-eu.mail.am0.yahoodns.net'],
  'xn--mller-kva.example': ['mx01.mail.icloud.com'],
  'own.example': ['mail.own.example'],
  'impostor.example': ['google.com.evil.example', 'notgoogle.com'],
};

/** Asks nobody; `slow.example` never answers, and `broken.example` has a broken server. */
async function resolveMailHosts(domain: string): Promise<string[]> {
  if (domain === 'slow.example') return new Promise(() => undefined);
  if (domain === 'broken.example') throw new Error('SERVFAIL');
  return mailHosts[domain] ?? [];
}

let service: TestService;

beforeAll(async () => {
  service = await startTestService(
    unlimited,
    {
      redirect_origins: [
        'https://invitely.example',
        'https://app.invitely.example:8443',
        'http://localhost:3000',
      ],
    },
    resolveMailHosts,
  );
});

afterAll(() => service.stop());

const begun = (parameters: Record<string, string>, action = 'user_consent') =>
  successOf(service.call(`/begin_import/${action}`, form(parameters)));

const refused = (parameters: Record<string, string>, action = 'user_consent') =>
  errorOf(service.call(`/begin_import/${action}`, form(parameters)));

/** The canonical code that an import was begun with. */
async function sourceOf(importId: unknown): Promise<string | undefined> {
  const { rows } = await service.service.parts.db.query<{ source: string }>(
    'select source from bookbridge.imports where import_id = $1',
    [importId],
  );
  return rows[0]?.source;
}

const urlOf = (kind: string) => new RegExp(`^${service.url}/${kind}/[A-Za-z0-9_-]{22,}$`);

describe('a success', () => {
  for (const action of ['user_consent', 'desktop_applet']) {
    test(`of ${action} has exactly the members of the contract`, async () => {
      const body = await begun({ service: 'gmail', user_id: 'u1', echo: 'e1' }, action);
      expect(body).toEqual({
        status: 'success',
        url: expect.stringMatching(urlOf('upload')),
        import_type: 'UPLOAD',
        import_id: expect.any(Number),
        user_id: 'u1',
        echo: 'e1',
        id: body.import_id,
      });
    });
  }

  test('of import has neither url nor import_type', async () => {
    const parameters = { service: 'aol', username: 'ana', password: 'secret', user_id: 'u1', echo: 'e1' };
    const body = await begun(parameters, 'import');
    expect(body).toEqual({
      status: 'success',
      import_id: expect.any(Number),
      user_id: 'u1',
      echo: 'e1',
      id: body.import_id,
    });
  });

  test('has echo and user_id as null when none was given, never absent', async () => {
    expect(await begun({ service: 'csv' })).toMatchObject({ echo: null, user_id: null });
    const withPassword = { service: 'aol', username: 'ana', password: 'secret' };
    expect(await begun(withPassword, 'import')).toMatchObject({ echo: null, user_id: null });
  });

  test('in XML is a <result> with dasherized elements and typed numbers', async () => {
    const root = await xmlOf(service.call('/begin_import/user_consent.xml?service=csv&user_id=u1'));
    expect(root.name).toBe('result');
    expect(namesIn(root).toSorted()).toEqual([
      'echo',
      'id',
      'import-id',
      'import-type',
      'status',
      'url',
      'user-id',
    ]);
    expect(only(root, 'status')).toMatchObject({ text: 'success', attributes: {} });
    expect(only(root, 'url').text).toMatch(urlOf('csv'));
    expect(only(root, 'import-id').attributes).toEqual({ type: 'integer' });
    expect(only(root, 'id')).toMatchObject({
      text: only(root, 'import-id').text,
      attributes: { type: 'integer' },
    });
    expect(only(root, 'user-id')).toMatchObject({ text: 'u1', attributes: {} });
    expect(isNil(only(root, 'echo'))).toBe(true);
  });

  test('has a number from 1,000,000 to 2,147,483,647 that tells nothing of the one before', async () => {
    const ids = await Promise.all(
      Array.from({ length: 50 }, async () => Number((await begun({ service: 'csv' })).import_id)),
    );
    for (const id of ids) {
      expect(Number.isInteger(id)).toBe(true);
      expect(id).toBeGreaterThanOrEqual(1_000_000);
      expect(id).toBeLessThanOrEqual(2_147_483_647);
    }
    expect(new Set(ids).size).toBe(50);
    expect(ids.filter((id, i) => Math.abs(id - (ids[i - 1] ?? 0)) < 1000)).toEqual([]);
  });

  test('has a URL that nobody guesses and that needs no escaping', async () => {
    const urls = await Promise.all(
      Array.from({ length: 20 }, async () => String((await begun({ service: 'vcard' })).url)),
    );
    for (const url of urls) {
      expect(url).toMatch(urlOf('vcard'));
      expect(encodeURI(url)).toBe(url);
    }
    expect(new Set(urls).size).toBe(20);
  });

  for (const [code, kind, type] of [
    ['csv', 'csv', 'CSV'],
    ['vcard', 'vcard', 'VCARD'],
    ['linkedin', 'upload', 'UPLOAD'],
  ] as const) {
    test(`of ${code} has a URL under /${kind}/ that shows a page`, async () => {
      const body = await begun({ service: code });
      expect(body).toMatchObject({ url: expect.stringMatching(urlOf(kind)), import_type: type });
      const page = await fetch(String(body.url));
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    });
  }
});

describe('service', () => {
  for (const [code, aliases] of Object.entries(codes)) {
    test(`may be ${[code, ...aliases].join(', ')}, in any case of letters`, async () => {
      for (const name of [code, ...aliases]) {
        for (const written of [name, name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1)]) {
          expect(await sourceOf((await begun({ service: written })).import_id), written).toBe(code);
        }
      }
    });
  }

  const addresses: Record<string, string> = {
    'ana@gmail.com': 'gmail',
    'Ana.Lima+news@GoogleMail.com': 'gmail',
    'gmail.com': 'gmail',
    'GMAIL.COM': 'gmail',
    'yahoo.co.uk': 'yahoo',
    'ana@yahoo.de': 'yahoo',
    'hotmail.fr': 'outlookcom',
    'outlook.com.br': 'outlookcom',
    'icloud.com': 'icloud',
    'mail.ru': 'mail_ru',
    'uol.com.br': 'uol',
    '126.com': 'mail126',
    'gmx.net': 'gmx',
    'ana@company.example': 'gmail',
    'COMPANY.example': 'gmail',
    'firm.example': 'office365',
    'club.example': 'yahoo',
    'ana@müller.example': 'icloud',
    'own.example': 'file',
    'impostor.example': 'file',
    'unknown.example': 'file',
    'broken.example': 'file',
    // Somebody's own sub-domain, which only begins like a provider's.
    'live.company.example': 'file',
    'outlook.firm.example': 'file',
  };
  for (const [address, code] of Object.entries(addresses)) {
    test(`may be ${address}, which is ${code === 'file' ? 'an upload of any file' : code}`, async () => {
      const body = await begun({ service: address });
      expect(body.url).toMatch(urlOf('upload'));
      expect(await sourceOf(body.import_id)).toBe(code);
    });
  }

  test('of a domain whose mail servers do not answer becomes an upload within about a second', async () => {
    const start = Date.now();
    const body = await begun({ service: 'ana@slow.example' });
    expect(Date.now() - start).toBeLessThan(4000);
    expect(await sourceOf(body.import_id)).toBe('file');
  });

  test('must be there', async () => {
    for (const action of ['user_consent', 'desktop_applet', 'import']) {
      const error = await refused({ username: 'ana', password: 'secret' }, action);
      expect(error).toMatchObject({ status: 400, code: 'missing_parameter' });
      expect(error.message).toContain('service');
    }
  });

  for (const unknown of [
    'nonsense',
    'gmail.',
    'g mail',
    'gmail,yahoo',
    '@',
    'ana@',
    'ana@localhost',
    'http://gmail.com/',
    '../csv',
    '\0',
    'csv\0',
    'a\0b.example',
    "x' or 1=1 --",
    '127.0.0.1',
    'ana@[127.0.0.1]',
    'a..example',
    '__proto__',
    'constructor',
  ]) {
    test(`is told to be unknown when it is ${JSON.stringify(unknown)}`, async () => {
      const error = await refused({ service: unknown });
      expect(error).toMatchObject({ status: 400, code: 'unknown_service' });
      expect(error.message).toContain('service');
    });
  }

  test('is refused when the application has switched it off, by whatever name it comes', async () => {
    const strict = await service.addApplication({ sources_off: ['gmail', 'yahoo'] });
    const call = (parameters: Record<string, string>, action = 'user_consent') =>
      fetch(`${service.url}/begin_import/${action}`, {
        ...form(parameters),
        headers: { authorization: strict.basic },
      });
    for (const name of ['gmail', 'GOOGLE', 'ana@gmail.com', 'company.example', 'yahoo']) {
      const error = await errorOf(call({ service: name }));
      expect(error, name).toMatchObject({ status: 400, code: 'service_disabled' });
      expect(error.message).toContain('service');
    }
    expect(await errorOf(call({ service: 'yahoo', username: 'a', password: 'b' }, 'import'))).toMatchObject({
      code: 'service_disabled',
    });
    expect(await errorOf(call({ service: 'gmail' }, 'desktop_applet'))).toMatchObject({
      code: 'service_disabled',
    });
    await successOf(call({ service: 'csv' }));
  });
});

describe('/begin_import/import', () => {
  const withPassword = { username: 'ana', password: 'secret' };

  for (const code of takesPassword) {
    test(`of ${code} fails at once: its provider cannot be reached yet`, async () => {
      const { import_id } = await begun({ service: code, ...withPassword }, 'import');
      const [first, last, ...more] = await events(service, Number(import_id));
      expect(first).toMatchObject({ event_type: 'INITIALIZING', status: 'COMPLETED', value: 0 });
      expect(last).toMatchObject({ event_type: 'COMPLETE', status: 'ERROR', value: 202 });
      expect(more).toEqual([]);
    });
  }

  for (const code of Object.keys(codes).filter((it) => !takesPassword.includes(it))) {
    test(`of ${code} is refused with a message that names service`, async () => {
      const error = await refused({ service: code, ...withPassword }, 'import');
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain('service');
    });
  }

  for (const missing of ['service', 'username', 'password'] as const) {
    test(`asks for ${missing}, and does not take an empty one`, async () => {
      const all = { service: 'aol', ...withPassword };
      for (const parameters of [
        { ...all, [missing]: '' },
        { ...all, [missing]: undefined },
      ]) {
        const given = Object.entries(parameters).filter((it): it is [string, string] => it[1] !== undefined);
        const error = await refused(Object.fromEntries(given), 'import');
        expect(error).toMatchObject({ status: 400, code: 'missing_parameter' });
        expect(error.message).toContain(missing);
      }
    });
  }

  test('is what a GET of user_consent with user name and password means, as .NET sends it', async () => {
    const query = new URLSearchParams({ service: 'AOL', ...withPassword, echo: 'e' });
    const body = await successOf(service.call(`/begin_import/user_consent?${query}`));
    expect(body).not.toHaveProperty('url');
    expect(body).not.toHaveProperty('import_type');
    expect(body).toMatchObject({ echo: 'e', id: body.import_id });
    expect(await ended(service, Number(body.import_id))).toMatchObject({ status: 'ERROR', value: 202 });
  });

  test('is not meant when the source of user_consent takes no password, or only one of both came', async () => {
    for (const parameters of [
      { service: 'gmail', ...withPassword },
      { service: 'aol', username: 'ana' },
      { service: 'aol', username: 'ana', password: '' },
    ]) {
      expect((await begun(parameters)).url).toMatch(urlOf('upload'));
    }
  });

  test('keeps no trace of the password in the database', async () => {
    const { import_id } = await begun(
      { service: 'aol', username: 'ana', password: 'unforgettable-password' },
      'import',
    );
    const { rows } = await service.service.parts.db.query(
      'select i::text as row from bookbridge.imports i where import_id = $1',
      [import_id],
    );
    expect(JSON.stringify(rows)).not.toContain('unforgettable-password');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('unforgettable-password').toString('hex'));
  });
});

describe('/begin_import/desktop_applet', () => {
  for (const code of ['outlook', 'addressbook']) {
    test(`of ${code} gives the page of an upload`, async () => {
      const body = await begun({ service: code }, 'desktop_applet');
      expect(body).toMatchObject({ import_type: 'UPLOAD', url: expect.stringMatching(urlOf('upload')) });
      expect((await fetch(String(body.url))).status).toBe(200);
    });
  }

  test('of any other source answers as user_consent would: Ruby sends outlookcom here', async () => {
    expect(await sourceOf((await begun({ service: 'outlookcom' }, 'desktop_applet')).import_id)).toBe(
      'outlookcom',
    );
    expect(await begun({ service: 'csv' }, 'desktop_applet')).toMatchObject({ import_type: 'CSV' });
    expect(await begun({ service: 'ana@gmail.com' }, 'desktop_applet')).toMatchObject({
      import_type: 'UPLOAD',
    });
    expect(await refused({ service: 'nonsense' }, 'desktop_applet')).toMatchObject({
      code: 'unknown_service',
    });
  });
});

describe('include', () => {
  const person = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Lima;Ana;;;',
    'FN:Ana Lima',
    'EMAIL:ana@example.org',
    'ADR;TYPE=HOME:;;1 Rua;Porto;;4000;Portugal',
    'PHOTO;VALUE=URI:https://example.org/ana.jpg',
    'NOTE:Likes tea',
    'URL:https://example.org/',
    'END:VCARD',
    '',
  ].join('\r\n');

  async function includedBy(
    include: string,
    application?: TestApplication,
  ): Promise<Record<string, unknown>> {
    const headers = { authorization: (application ?? service.application).basic };
    const call = (path: string, init: RequestInit = {}) =>
      successOf(fetch(service.url + path, { ...init, headers }));
    const { url, import_id } = await call('/begin_import/user_consent', form({ service: 'vcard', include }));
    await upload(String(url), person);
    const eventsOf = async () => (await call(`/events/${import_id}`)).events as { event_type: string }[];
    await expect
      .poll(async () => (await eventsOf()).at(-1)?.event_type, { timeout: 20_000 })
      .toBe('COMPLETE');
    const [contact] = (await call(`/contacts/${import_id}`)).contacts as Record<string, unknown>[];
    const { address, photos, notes, urls } = contact ?? {};
    return { address: (address as unknown[]).length, photos, notes, urls };
  }

  const nothing = { address: 0, photos: [], notes: undefined, urls: undefined };
  const photos = ['https://example.org/ana.jpg'];
  const everything = { address: 1, photos, notes: 'Likes tea', urls: ['https://example.org/'] };
  for (const [include, expected] of Object.entries({
    '': nothing,
    'nonsense,name': nothing,
    mailing_address: { ...nothing, address: 1 },
    'Mailing_Address , unknown': { ...nothing, address: 1 },
    photo: { ...nothing, photos },
    photos: { ...nothing, photos },
    notes: { ...nothing, notes: 'Likes tea' },
    urls: { ...nothing, urls: ['https://example.org/'] },
    ',mailing_address,,photos,photo, notes,urls,': everything,
  })) {
    test(`"${include}" adds what it names and ignores what it does not know`, async () => {
      expect(await includedBy(include)).toEqual(expected);
    });
  }

  test('leaves out silently what the application is not allowed to ask for', async () => {
    const modest = await service.addApplication({ include: ['notes'] });
    expect(await includedBy('mailing_address,photo,notes,urls', modest)).toEqual({
      ...nothing,
      notes: 'Likes tea',
    });
  });
});

describe('merge', () => {
  for (const [merge, total] of [
    ['', 1],
    ['1', 1],
    ['0', 2],
  ] as const) {
    test(`"${merge}" makes ${total === 1 ? 'one person' : 'two people'} of a person who is there twice`, async () => {
      const { url, import_id } = await begun({ service: 'vcard', merge });
      await upload(String(url), cards(1) + cards(1));
      await ended(service, Number(import_id));
      expect((await contacts(service, Number(import_id))).total).toBe(total);
    });
  }
});

describe('locale', () => {
  for (const [locale, lang] of [
    ['de', 'de'],
    ['pt-BR', 'en'],
    ['es_MX', 'es'],
    ['FR', 'fr'],
    ['german', 'de'],
  ]) {
    test(`${locale} makes the page and the descriptions speak ${lang}`, async () => {
      const { url, import_id } = await begun({ service: 'csv', locale: String(locale) });
      expect(await (await fetch(String(url), { headers: { 'accept-language': 'ar' } })).text()).toContain(
        `<html lang="${locale === 'pt-BR' ? 'ar' : lang}"`,
      );
      const inEnglish = await events(service, Number((await begun({ service: 'csv' })).import_id));
      const [event] = await events(service, Number(import_id));
      expect(event?.description).not.toBe('');
      expect(event?.description === inEnglish[0]?.description).toBe(lang === 'en');
    });
  }

  test('may be left to the browser', async () => {
    const { url } = await begun({ service: 'csv' });
    const page = await fetch(String(url), { headers: { 'accept-language': 'fr-CH, en;q=0.5' } });
    expect(await page.text()).toContain('<html lang="fr"');
  });

  for (const locale of ['d e', 'de;q=1', '<de>', 'de\0', 'x'.repeat(36)]) {
    test(`cannot be ${JSON.stringify(locale)}`, async () => {
      const error = await refused({ service: 'csv', locale });
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain('locale');
    });
  }
});

describe('user_id and echo', () => {
  const texts = [
    '0',
    ' ',
    'a b+c&d=e',
    '<b>"\'</b>',
    '日本 😀',
    '\0',
    '\u0001\uFFFE',
    'line\r\nline',
    '../../x',
    '٣',
  ];
  for (const text of texts) {
    test(`come back as they went: ${JSON.stringify(text)}`, async () => {
      const body = await begun({ service: 'csv', user_id: text, echo: text });
      expect(body).toMatchObject({ user_id: text, echo: text });
      expect(await successOf(service.call(`/events/${body.import_id}`))).toMatchObject({ user_id: text });
    });
  }

  test('may be half a character in JSON, and in XML lose only that', async () => {
    const body = await successOf(
      service.call('/begin_import/user_consent', {
        ...json({}),
        body: '{"service":"csv","user_id":"a\\ud83d","echo":"\\ude00b"}',
      }),
    );
    expect(body).toMatchObject({ user_id: 'a\ud83d', echo: '\ude00b' });
    const root = await xmlOf(service.call(`/events/${body.import_id}.xml`));
    expect(only(root, 'user-id').text).toBe('a');
  });

  test('user_id may go by its old name, tracking_string, which gives way to the new one', async () => {
    expect(await begun({ service: 'csv', tracking_string: 'old' })).toMatchObject({ user_id: 'old' });
    expect(await begun({ service: 'csv', tracking_string: 'old', user_id: 'new' })).toMatchObject({
      user_id: 'new',
    });
    expect(await begun({ service: 'csv', tracking_string: 'old', user_id: '' })).toMatchObject({
      user_id: 'old',
    });
  });

  for (const name of ['user_id', 'tracking_string', 'echo']) {
    test(`${name} may have 2,048 bytes, whatever characters those are, and not one more`, async () => {
      const returned = name === 'echo' ? 'echo' : 'user_id';
      for (const text of ['x'.repeat(2048), 'é'.repeat(1024), '😀'.repeat(512)]) {
        expect((await begun({ service: 'csv', [name]: text }))[returned]).toBe(text);
        const error = await refused({ service: 'csv', [name]: `${text}x` });
        expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
        expect(error.message).toContain(name);
      }
    });
  }

  test('are in the body of errors as far as they are known', async () => {
    expect(await refused({ service: 'nonsense', echo: 'e1', user_id: 'u1' })).toMatchObject({
      echo: 'e1',
      importId: null,
    });
  });
});

describe('redirect_url', () => {
  for (const url of [
    'https://invitely.example',
    'https://invitely.example/',
    'https://invitely.example/after?a=1&b=%20#part',
    'https://INVITELY.Example/after',
    'https://invitely.example:443/after',
    'https://app.invitely.example:8443/after',
    'http://localhost:3000/after',
  ]) {
    test(`may be ${url}`, async () => {
      const body = await begun({ service: 'vcard', redirect_url: url, user_id: 'u1', echo: 'e1' });
      const { status, headers } = await upload(String(body.url), cards(1));
      expect(status).toBe(302);
      const next = new URL(headers.get('location') ?? '');
      expect(next.origin).toBe(new URL(url).origin);
      expect(Object.fromEntries(next.searchParams)).toMatchObject({
        import_id: String(body.import_id),
        user_id: 'u1',
        echo: 'e1',
        status: 'success',
      });
    });
  }

  for (const url of [
    'https://evil.example/',
    'http://invitely.example/',
    'https://invitely.example:8443/',
    'https://sub.invitely.example/',
    'https://invitely.example.evil.example/',
    'https://evil.example/https://invitely.example/',
    'https://evil.example?https://invitely.example',
    'https://evil.example#@invitely.example',
    'https://invitely.example@evil.example/',
    'https://invitely.example:443@evil.example/',
    'https://invitely.example%2F@evil.example/',
    'https://evil.example\\@invitely.example/',
    'https://invitely.example%00.evil.example/',
    'https://notinvitely.example/',
    'https://invitely.exampl/',
    'http://localhost:3001/',
    'http://localhost/',
    'http://127.0.0.1:3000/',
    'https://localhost:3000/',
    'javascript:alert(1)',
    'javascript://invitely.example/%0Aalert(1)',
    'data:text/html,x',
    'blob:https://invitely.example/6f9',
    'blob:http://localhost:3000/6f9',
    'filesystem:https://invitely.example/x',
    'view-source:https://invitely.example/',
    'ftp://invitely.example/',
    'file:///etc/passwd',
    'about:blank',
    'invitely:back',
  ]) {
    test(`cannot be ${url}, which is not on a registered origin`, async () => {
      const error = await refused({ service: 'csv', redirect_url: url });
      expect(error.status).toBe(400);
      expect(['redirect_url_not_registered', 'invalid_parameter']).toContain(error.code);
      expect(error.message).toContain('redirect_url');
    });
  }

  for (const url of ['/after', '//invitely.example/', 'invitely.example', 'https://', 'https:// x/', '\0']) {
    test(`cannot be ${JSON.stringify(url)}, which is no URL`, async () => {
      const error = await refused({ service: 'csv', redirect_url: url });
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain('redirect_url');
    });
  }

  test('of another application is not registered for this one', async () => {
    const other = await service.addApplication({ redirect_origins: ['https://other.example'] });
    const call = (redirect_url: string) =>
      fetch(`${service.url}/begin_import/user_consent`, {
        ...form({ service: 'csv', redirect_url }),
        headers: { authorization: other.basic },
      });
    await successOf(call('https://other.example/'));
    expect(await errorOf(call('https://invitely.example/'))).toMatchObject({
      code: 'redirect_url_not_registered',
    });
  });

  test('begins nothing when it is refused', async () => {
    const count = async () =>
      (await service.service.parts.db.query('select count(*) from bookbridge.imports')).rows[0];
    const before = await count();
    await refused({ service: 'csv', redirect_url: 'https://evil.example/' });
    await refused({ service: 'nonsense' });
    await refused({ service: 'csv', echo: 'x'.repeat(3000) });
    expect(await count()).toEqual(before);
  });
});

describe('what is too long', () => {
  for (const [name, length] of [
    ['service', 321],
    ['service', 100_000],
    ['include', 501],
    ['redirect_url', 2001],
    ['username', 1001],
    ['password', 1001],
    ['locale', 100_000],
  ] as const) {
    test(`is refused by name: ${name} of ${length} characters`, async () => {
      const value =
        name === 'redirect_url' ? `https://invitely.example/${'x'.repeat(length - 25)}` : 'x'.repeat(length);
      const error = await refused({ service: 'aol', username: 'ana', password: 'p', [name]: value });
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain(name);
      expect(error.message).not.toContain('xxxx');
    });
  }

  test('is not a redirect_url of 2,000 characters', async () => {
    await begun({ service: 'csv', redirect_url: `https://invitely.example/${'x'.repeat(1975)}` });
  });

  const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=B',
    'x/y',
  ];
  for (const type of types) {
    test(`is a body over a megabyte of ${type}, with and without a length`, async () => {
      const body = Buffer.alloc(1_000_001, 'a');
      const headers = { Authorization: service.application.basic, 'Content-Type': type };
      const withLength = rawRequest('POST /begin_import/user_consent.xml?service=csv', headers, body);
      expect(await errorOf(sendRaw(service, withLength))).toMatchObject({ status: 413, code: 'too_large' });
      const head = rawRequest('POST /begin_import/user_consent.xml?service=csv', {
        ...headers,
        'Transfer-Encoding': 'chunked',
      });
      const chunk = Buffer.concat([
        Buffer.from(`${body.length.toString(16)}\r\n`),
        body,
        Buffer.from('\r\n0\r\n\r\n'),
      ]);
      expect(await errorOf(sendRaw(service, Buffer.concat([head, chunk])))).toMatchObject({ status: 413 });
    });
  }

  test('is not a body of exactly a megabyte', async () => {
    const filler = `service=csv&unknown=${'x'.repeat(1_000_000 - 20)}`;
    const { status } = await answerOf(
      service.call('/begin_import/user_consent', {
        method: 'POST',
        body: filler,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
    expect(status).toBe(200);
  });
});

describe('the limit of beginnings', () => {
  test('is a hundred at once and ten a second after that, for each application', async () => {
    const strict = await startTestService();
    try {
      const start = Date.now();
      const answers = await Promise.all(
        Array.from({ length: 130 }, () => answerOf(strict.call('/begin_import/user_consent?service=csv'))),
      );
      const seconds = (Date.now() - start) / 1000;
      const accepted = answers.filter(({ status }) => status === 200).length;
      expect(accepted).toBeGreaterThanOrEqual(100);
      expect(accepted).toBeLessThanOrEqual(101 + seconds * 10);
      const over = answers.find(({ status }) => status === 429);
      if (!over) throw new Error(`All 130 were accepted within ${seconds} s.`);
      const { code, headers } = await errorOf(over);
      expect(code).toBe('too_many_requests');
      expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(headers.get('x-ratelimit-limit')).toBe('100');
      expect(headers.get('x-ratelimit-remaining')).toBe('0');
      expect(headers.get('x-ratelimit-reset')).toMatch(/^[1-9]\d*$/);

      const other = await strict.addApplication();
      const headersOfOther = { headers: { authorization: other.basic } };
      await successOf(fetch(`${strict.url}/begin_import/user_consent?service=csv`, headersOfOther));
      const retrySeconds = Number(headers.get('retry-after'));
      await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000 + 100));
      await successOf(strict.call('/begin_import/user_consent?service=csv'));
    } finally {
      await strict.stop();
    }
  });

  test('can be an application’s own, and counts all three endpoints together', async () => {
    const slow = await service.addApplication({ limits: { beginPerSecond: 1, beginBurst: 3 } });
    const statuses: number[] = [];
    for (const action of [
      'user_consent',
      'desktop_applet',
      'import',
      'user_consent',
      'import',
      'user_consent',
    ]) {
      const query = '?service=aol&username=ana&password=secret&format=xml';
      const answer = await answerOf(
        fetch(`${service.url}/begin_import/${action}${query}`, { headers: { authorization: slow.basic } }),
      );
      statuses.push(answer.status);
      if (answer.status === 429) expect((await errorOf(answer)).code).toBe('too_many_requests');
    }
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
    expect(statuses).toContain(429);
  });
});
