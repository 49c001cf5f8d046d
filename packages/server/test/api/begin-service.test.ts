import { errorOf, form, successOf, unlimited } from '@bookbridge/testing/api';
import { begun, pageUrl, refused, sourceOf } from '@bookbridge/testing/begin';
import { broken, neverAnswering, playDns } from '@bookbridge/testing/dns';
import { ended, events } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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

const mx = {
  'company.example': ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'],
  'firm.example': ['firm-example.mail.protection.outlook.com'],
  'club.example': ['mx-eu.mail.am0.yahoodns.net'],
  'xn--mller-kva.example': ['mx01.mail.icloud.com'],
  'own.example': ['mail.own.example'],
  'impostor.example': ['google.com.evil.example', 'notgoogle.com'],
  'slow.example': neverAnswering,
  'broken.example': broken,
};

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited, {}, { dns: playDns({ mx }).dns });
});

afterAll(() => service.stop());

describe('service', () => {
  for (const [code, aliases] of Object.entries(codes)) {
    test(`may be ${[code, ...aliases].join(', ')}, in any case of letters`, async () => {
      for (const name of [code, ...aliases]) {
        for (const written of [name, name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1)]) {
          expect(
            await sourceOf(service, (await begun(service, { service: written })).import_id),
            written,
          ).toBe(code);
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
      const body = await begun(service, { service: address });
      const asksForPassword = takesPassword.includes(code);
      expect(body.url).toMatch(pageUrl(service, asksForPassword ? 'n' : 'upload'));
      expect(body.import_type).toBe(asksForPassword ? 'CREDENTIALS' : 'UPLOAD');
      expect(await sourceOf(service, body.import_id)).toBe(code);
    });
  }

  test('of a domain whose mail servers do not answer becomes an upload without waiting for them', async () => {
    const body = await begun(service, { service: 'ana@slow.example' });
    expect(await sourceOf(service, body.import_id)).toBe('file');
  });

  test('must be there', async () => {
    for (const action of ['user_consent', 'desktop_applet', 'import']) {
      const error = await refused(service, { username: 'ana', password: 'secret' }, action);
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
    'file',
    '__proto__',
    'constructor',
  ]) {
    test(`is told to be unknown when it is ${JSON.stringify(unknown)}`, async () => {
      const error = await refused(service, { service: unknown });
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
    test(`of ${code} begins to read at once`, async () => {
      const body = await begun(service, { service: code, ...withPassword }, 'import');
      expect(body).not.toHaveProperty('url');
      const [first, second] = await events(service, Number(body.import_id));
      expect(first).toMatchObject({ event_type: 'INITIALIZING', status: 'COMPLETED', value: 0 });
      expect(second).toMatchObject({ event_type: expect.stringMatching(/^(GATHERING|COMPLETE)$/) });
    });
  }

  test('of carddav without a server, for a name that is not an address, finds none', async () => {
    const { import_id } = await begun(service, { service: 'carddav', ...withPassword }, 'import');
    expect(await ended(service, Number(import_id))).toMatchObject({ status: 'ERROR', value: 205 });
  });

  for (const server of [
    'http://127.0.0.1:8080/',
    'https://127.0.0.1/',
    'https://localhost',
    '10.0.0.1',
    'intranet',
  ])
    test(`of carddav asks nothing of ${server}, which is not on the public internet`, async () => {
      const parameters = { service: 'carddav', server, ...withPassword };
      const { import_id } = await begun(service, parameters, 'import');
      expect(await ended(service, Number(import_id))).toMatchObject({ status: 'ERROR', value: 206 });
    });

  for (const code of Object.keys(codes).filter((it) => !takesPassword.includes(it))) {
    test(`of ${code} is refused with a message that names service`, async () => {
      const error = await refused(service, { service: code, ...withPassword }, 'import');
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
        const error = await refused(service, Object.fromEntries(given), 'import');
        expect(error).toMatchObject({ status: 400, code: 'missing_parameter' });
        expect(error.message).toContain(missing);
      }
    });
  }

  test('is what a GET of user_consent with user name and password means, as .NET sends it', async () => {
    const query = new URLSearchParams({ service: 'JMAP', ...withPassword, echo: 'e' });
    const body = await successOf(service.call(`/begin_import/user_consent?${query}`));
    expect(body).not.toHaveProperty('url');
    expect(body).not.toHaveProperty('import_type');
    expect(body).toMatchObject({ echo: 'e', id: body.import_id });
    // Nothing says which server it is.
    expect(await ended(service, Number(body.import_id))).toMatchObject({ status: 'ERROR', value: 205 });
  });

  test('is not meant when the source of user_consent takes no password, or only one of both came', async () => {
    for (const [kind, parameters] of [
      ['upload', { service: 'gmail', ...withPassword }],
      ['n', { service: 'aol', username: 'ana' }],
      ['n', { service: 'aol', username: 'ana', password: '' }],
    ] as const) {
      expect((await begun(service, parameters)).url).toMatch(pageUrl(service, kind));
    }
  });

  test('keeps no trace of the password in the database', async () => {
    const { import_id } = await begun(
      service,
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
      const body = await begun(service, { service: code }, 'desktop_applet');
      expect(body).toMatchObject({
        import_type: 'UPLOAD',
        url: expect.stringMatching(pageUrl(service, 'upload')),
      });
      expect((await fetch(String(body.url))).status).toBe(200);
    });
  }

  test('of any other source answers as user_consent would: Ruby sends outlookcom here', async () => {
    expect(
      await sourceOf(service, (await begun(service, { service: 'outlookcom' }, 'desktop_applet')).import_id),
    ).toBe('outlookcom');
    expect(await begun(service, { service: 'csv' }, 'desktop_applet')).toMatchObject({ import_type: 'CSV' });
    expect(await begun(service, { service: 'ana@gmail.com' }, 'desktop_applet')).toMatchObject({
      import_type: 'UPLOAD',
    });
    expect(await refused(service, { service: 'nonsense' }, 'desktop_applet')).toMatchObject({
      code: 'unknown_service',
    });
  });
});
