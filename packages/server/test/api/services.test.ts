import { answerOf, errorOf, jsonType, neverCached } from '@bookbridge/testing/api';
import { broken, neverAnswering, playDns } from '@bookbridge/testing/dns';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

const { dns, asked: lookUps } = playDns({
  mx: {
    'company.example': ['aspmx.l.google.com'],
    'firm.example': ['firm-example.mail.protection.outlook.com'],
    'slow.example': neverAnswering,
    'broken.example': broken,
  },
  srv: {
    '_carddavs._tcp.own.example': [{ name: 'dav.own.example', port: 8443 }],
    '_jmap._tcp.mail.example': [{ name: 'jmap.mail.example' }],
    '_carddavs._tcp.hosted.example': [{ name: 'carddav.fastmail.com' }],
    '_carddavs._tcp.inside.example': [{ name: '10.0.0.5' }],
    '_carddavs._tcp.nowhere.example': [{ name: 'dav.nowhere.example' }],
  },
});

/** Nothing of this internet is there; these are not asked for their addresses. */
const allowed = 'https://dav.own.example:8443,https://jmap.mail.example';

beforeAll(async () => {
  service = await startTestService(
    { BOOKBRIDGE_TRUST_PROXY: '127.0.0.1', BOOKBRIDGE_ALLOWED_SERVERS: allowed },
    {},
    { dns },
  );
});

afterAll(() => service.stop());

/** Asks as a client of its own, so that no test uses up the limit of another. */
let client = 0;
const ask = (query: string, address = `192.0.2.${++client}`) =>
  fetch(`${service.url}/services.json${query}`, { headers: { 'x-forwarded-for': address } });

async function asked(query: string): Promise<Record<string, unknown>> {
  const { status, text } = await answerOf(ask(query));
  expect(status, text).toBe(200);
  return JSON.parse(text) as Record<string, unknown>;
}

describe('the list of sources', () => {
  test('needs no credentials, may be cached for an hour, and is open to every origin', async () => {
    for (const method of ['GET', 'POST']) {
      const { status, headers } = await answerOf(fetch(`${service.url}/services.json`, { method }));
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(jsonType);
      expect(headers.get('cache-control')).toBe('public, max-age=3600');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('x-request-id')).not.toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  test('is an object by canonical code, each with a name and what it needs', async () => {
    const list = await asked('');
    for (const [code, source] of Object.entries(list)) {
      expect(code).toMatch(/^[a-z0-9_]+$/);
      expect(source).toMatchObject({
        name: expect.stringMatching(/\S/),
        import_type: expect.stringMatching(/^(OAUTH|CREDENTIALS|CSV|VCARD|UPLOAD)$/),
        method: expect.any(String),
        needs: expect.any(Array),
      });
    }
    expect(Object.keys(list)).toEqual(
      expect.arrayContaining([
        'gmail',
        'yahoo',
        'outlookcom',
        'office365',
        'aol',
        'icloud',
        'outlook',
        'addressbook',
      ]),
    );
    expect(Object.keys(list).slice(0, 3)).toEqual(['gmail', 'yahoo', 'outlookcom']);
  });

  test('leaves out aliases and the providers that are no longer there', async () => {
    const list = await asked('');
    for (const code of ['windowslive', 'google', 'mail', 'plaxo', 'qip_ru', 'facebook', 'file', 'error']) {
      expect(list).not.toHaveProperty(code);
    }
  });

  test('is what an empty domain and unknown parameters ask for', async () => {
    const list = await asked('');
    for (const query of [
      '?',
      '?domain=',
      '?_=1760000000&',
      '?callback=f',
      '?domain_key=k&domain_password=wrong',
    ]) {
      expect(await asked(query), query).toEqual(list);
    }
  });

  test('names only codes that begin an import', async () => {
    for (const code of Object.keys(await asked(''))) {
      const { status } = await answerOf(service.call(`/begin_import/user_consent?service=${code}`));
      expect(status, code).toBe(200);
    }
  });
});

describe('the source of a domain', () => {
  const known: Record<string, string | null> = {
    'gmail.com': 'gmail',
    'GoogleMail.COM': 'gmail',
    'ana@yahoo.co.uk': 'yahoo',
    'somebody.else@hotmail.com': 'outlookcom',
    'company.example': 'gmail',
    'ana@company.example': 'gmail',
    'firm.example': 'office365',
    'unknown.example': null,
    'broken.example': null,
    'slow.example': null,
    'live.company.example': null,
  };
  for (const [domain, code] of Object.entries(known)) {
    test(`${domain} is ${code ?? 'nobody’s that we know'}`, async () => {
      const answer = await asked(`?domain=${encodeURIComponent(domain)}`);
      expect(answer).toMatchObject({
        service: code,
        domain: domain.slice(domain.indexOf('@') + 1).toLowerCase(),
      });
      if (code === null) expect(answer).not.toHaveProperty('name');
      else expect(answer).toMatchObject({ name: expect.stringMatching(/\S/) });
    });
  }

  for (const [domain, answer] of Object.entries({
    'gmail.com': { service: 'gmail', found_by: 'table' },
    'company.example': { service: 'gmail', found_by: 'mail servers' },
    'ana@own.example': { service: 'carddav', found_by: 'DNS', server: 'dav.own.example:8443' },
    'mail.example': { service: 'jmap', found_by: 'DNS', server: 'jmap.mail.example' },
    'hosted.example': { service: 'fastmail', found_by: 'DNS' },
    'inside.example': { service: null },
    'nowhere.example': { service: null },
  }))
    test(`${domain} says how it was found, and its own server: ${JSON.stringify(answer)}`, async () => {
      const { service: code, found_by, server } = await asked(`?domain=${domain}`);
      expect({ service: code, found_by, server }).toEqual({
        found_by: undefined,
        server: undefined,
        ...answer,
      });
    });

  test('is never stored, since it tells who asks for whom, and is open to every origin', async () => {
    const { headers } = await answerOf(ask('?domain=gmail.com'));
    expect(headers.get('cache-control')).toBe(neverCached);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  test('is asked of DNS by the part after the @ alone', async () => {
    lookUps.length = 0;
    const answer = await asked('?domain=ana.lima%40private.example');
    expect(lookUps).toContain('private.example');
    expect(lookUps.filter((name) => !/^(_\w+\._tcp\.)?private\.example$/.test(name))).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('ana.lima');
    expect(service.logs()).not.toContain('ana.lima');
  });

  test('is not asked of DNS when the table knows it', async () => {
    lookUps.length = 0;
    await asked('?domain=gmail.com');
    expect(lookUps).toEqual([]);
  });

  for (const domain of [
    'nonsense',
    '@',
    'ana@',
    'a b.example',
    '127.0.0.1',
    '\0',
    'a\0b.example',
    `${'a'.repeat(330)}.example`,
  ]) {
    test(`cannot be asked for with ${JSON.stringify(domain.slice(0, 20))}`, async () => {
      const refused = await answerOf(ask(`?${new URLSearchParams({ domain })}`));
      expect(await errorOf(refused)).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(refused.text).toContain('domain');
    });
  }

  test('is limited for each client address, whom 429 tells when to come again; the list is not', async () => {
    lookUps.length = 0;
    const address = '198.51.100.1';
    const answers = [];
    for (let i = 0; i < 40; i++) answers.push(await answerOf(ask(`?domain=d${i}.example`, address)));
    const refused = answers.find(({ status }) => status === 429);
    if (!refused) throw new Error('All were answered.');
    const { code, headers } = await errorOf(refused);
    expect(code).toBe('too_many_requests');
    expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(headers.get('x-ratelimit-limit')).toMatch(/^\d+$/);
    expect(answers[0]?.status).toBe(200);
    expect(lookUps.filter((name) => !name.startsWith('_')).length).toBe(
      answers.filter(({ status }) => status === 200).length,
    );
    expect((await answerOf(ask('', address))).status).toBe(200);
    expect((await answerOf(ask('?domain=gmail.com'))).status).toBe(200);
  });
});
