import {
  answerOf,
  completed,
  errorOf,
  failed,
  form,
  successOf,
  unlimited,
  xmlOf,
} from '@bookbridge/testing/api';
import { begin, card, cards, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { isNil, namesIn, only, type XmlElement } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failures } from '../../dist/model/failures.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited);
});

afterAll(() => service.stop());

type Contact = Record<string, unknown> & {
  readonly first_name: string;
  readonly email: { address: string }[];
  readonly phone: { number: string; type: string }[];
};

interface Body {
  readonly contacts: Contact[];
  readonly start: number;
  readonly count: number;
  readonly total: number;
}

const read = async (id: number, query = '') =>
  (await successOf(service.call(`/contacts/${id}${query}`))) as unknown as Body;

const readXml = (id: number, query = '') => xmlOf(service.call(`/contacts/${id}.xml${query}`));

/** A person of whom everything is known. */
const ana = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:Lima;Ana;Maria;Dr.;Jr.',
  'FN:Dr. Ana Maria Lima Jr.',
  'NICKNAME:Nana',
  'EMAIL;TYPE=WORK:ana@work.example',
  'EMAIL;TYPE=HOME:ana@home.example',
  'TEL;TYPE=CELL:+351 912 345 678',
  'TEL:22 123 456',
  'ADR;TYPE=HOME:;;1 Rua;Porto;Norte;4000;Portugal',
  'ORG:Tea & Sons;Tasting',
  'TITLE:Taster',
  'CATEGORIES:Friends,Tea',
  'BDAY:1980-02-29',
  'PHOTO;VALUE=URI:https://example.org/ana.jpg',
  'NOTE:Likes <tea>',
  'URL:https://example.org/?a=1&b=2',
  'END:VCARD',
  '',
].join('\r\n');

/** A person of whom only the phone number is known. */
const nameless = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nTEL:5551234\r\nEND:VCARD\r\n';

const everything = { include: 'mailing_address,photo,notes,urls' };

const texts = [
  'first_name',
  'middle_name',
  'last_name',
  'title',
  'suffix',
  'nickname',
  'full_name',
  'job_title',
  'department',
  'dob',
  'birthday',
];
const lists = ['email', 'phone', 'address', 'companies', 'groups', 'photos', 'locations'];

describe('the answer', () => {
  test('has exactly the members of the contract', async () => {
    const id = await completed(service, cards(2), { user_id: 'u1', echo: 'of-begin' });
    const body = await successOf(service.call(`/contacts/${id}?echo=of-now`));
    expect(Object.keys(body).toSorted()).toEqual([
      'contacts',
      'contacts_owner',
      'count',
      'echo',
      'id',
      'import_id',
      'start',
      'total',
      'user_id',
    ]);
    expect(body).toMatchObject({
      contacts_owner: null,
      start: 0,
      count: 2,
      total: 2,
      import_id: id,
      id,
      user_id: 'u1',
      echo: 'of-now',
    });
  });

  test('has user_id and echo as null when there is none', async () => {
    const id = await completed(service, cards(1), { echo: 'of-begin' });
    expect(await successOf(service.call(`/contacts/${id}`))).toMatchObject({ user_id: null, echo: null });
  });

  test('is the same for POST as for GET', async () => {
    const id = await completed(service);
    const get = await successOf(service.call(`/contacts/${id}?start=1&count=1&echo=e`));
    expect(
      await successOf(service.call(`/contacts/${id}`, form({ start: '1', count: '1', echo: 'e' }))),
    ).toEqual(get);
    expect(
      await successOf(service.call(`/contacts/${id}?start=1&count=1&echo=e`, { method: 'POST' })),
    ).toEqual(get);
  });
});

describe('a download', () => {
  test('that the client gives up leaves no error in the log, and can be had again', async () => {
    const id = await completed(service, cards(20_000));
    for (const format of ['json', 'xml']) {
      const stopping = new AbortController();
      const { body } = await service.call(`/contacts/${id}.${format}`, { signal: stopping.signal });
      await body?.getReader().read();
      stopping.abort();
    }
    expect(await read(id, '?start=0&count=1')).toMatchObject({ total: 20_000, count: 1 });
    expect(service.logs()).not.toMatch(/"level":(40|50|60)/);
  });
});

describe('a download whose contacts are destroyed meanwhile', () => {
  test('breaks off, so that nobody takes the part for the whole', async () => {
    const id = await completed(service, cards(60_000));
    const response = await service.call(`/contacts/${id}`);
    await successOf(service.call(`/contacts/${id}`, { method: 'DELETE' }));
    await expect(response.text()).rejects.toThrow();
    expect(await errorOf(service.call(`/contacts/${id}`))).toMatchObject({ status: 410 });
  });
});

describe('a contact', () => {
  let id: number;

  beforeAll(async () => {
    id = await completed(service, ana + nameless, everything);
  });

  test('has every field that its source has', async () => {
    const [contact] = (await read(id)).contacts;
    expect(contact).toMatchObject({
      first_name: 'Ana',
      middle_name: 'Maria',
      last_name: 'Lima',
      title: 'Dr.',
      suffix: 'Jr.',
      nickname: 'Nana',
      full_name: 'Dr. Ana Maria Lima Jr.',
      email: [
        { address: 'ana@work.example', type: 'Work' },
        { address: 'ana@home.example', type: 'Home' },
      ],
      phone: [
        { number: '+351 912 345 678', type: 'Mobile', e164: '+351912345678' },
        { number: '22 123 456', type: '' },
      ],
      address: [
        {
          type: 'Home',
          street: '1 Rua',
          city: 'Porto',
          region: 'Norte',
          postal_code: '4000',
          country: 'Portugal',
        },
      ],
      companies: ['Tea & Sons'],
      job_title: 'Taster',
      department: 'Tasting',
      groups: ['Friends', 'Tea'],
      dob: '1980-02-29',
      birthday: '02-29',
      photos: ['https://example.org/ana.jpg'],
      notes: 'Likes <tea>',
      urls: ['https://example.org/?a=1&b=2'],
    });
  });

  test('has every field of the contract also when nothing is known: "" and [], never null', async () => {
    const contact = (await read(id)).contacts[1];
    for (const name of texts) expect(contact?.[name], name).toBe('');
    for (const name of lists.filter((it) => it !== 'phone')) expect(contact?.[name], name).toEqual([]);
    expect(contact?.phone).toEqual([expect.objectContaining({ number: '5551234', type: '' })]);
  });

  test('has a type with every phone, which is fatal to the PHP client when it is missing', async () => {
    for (const { phone } of (await read(id)).contacts) {
      for (const { number, type } of phone) {
        expect(number).not.toBe('');
        expect(typeof type).toBe('string');
      }
    }
    for (const contact of only(await readXml(id), 'contacts').children) {
      for (const phone of only(contact, 'phone').children) {
        expect(namesIn(phone)).toEqual(expect.arrayContaining(['number', 'type']));
      }
    }
  });

  test('has no postal address, photo, note or URL that was not asked for', async () => {
    const [contact] = (await read(await completed(service, ana))).contacts;
    expect(contact).toMatchObject({ address: [], photos: [] });
    expect(contact).not.toHaveProperty('notes');
    expect(contact).not.toHaveProperty('urls');
  });
});

describe('contacts in XML', () => {
  test('are a <contactsResponse> with the owner always there, as nil when there is none', async () => {
    const id = await completed(service, cards(2), { user_id: 'u1' });
    const root = await readXml(id);
    expect(root.name).toBe('contactsResponse');
    expect(namesIn(root).toSorted()).toEqual([
      'contacts',
      'contacts-owner',
      'count',
      'echo',
      'id',
      'import-id',
      'start',
      'total',
      'user-id',
    ]);
    expect(only(root, 'contacts').attributes).toEqual({ type: 'array' });
    expect(namesIn(only(root, 'contacts'))).toEqual(['contact', 'contact']);
    expect(isNil(only(root, 'contacts-owner'))).toBe(true);
    expect(isNil(only(root, 'echo'))).toBe(true);
    for (const [name, value] of Object.entries({ start: 0, count: 2, total: 2, 'import-id': id, id })) {
      expect(only(root, name), name).toMatchObject({ text: String(value), attributes: { type: 'integer' } });
    }
  });

  test('have the owner also when nobody is in the book', async () => {
    const id = await completed(service, 'Name,E-mail\r\n');
    const root = await readXml(id);
    expect(only(root, 'contacts')).toMatchObject({ attributes: { type: 'array' }, children: [], text: '' });
    expect(isNil(only(root, 'contacts-owner'))).toBe(true);
  });

  test('hold lists as Rails does: items under the same name, or the singular', async () => {
    const id = await completed(service, ana, everything);
    const contact = only(await readXml(id), 'contacts', 'contact');
    const items: Record<string, string> = {
      email: 'email',
      phone: 'phone',
      address: 'address',
      companies: 'company',
      groups: 'group',
      photos: 'photo',
      urls: 'url',
    };
    for (const [list, item] of Object.entries(items)) {
      expect(only(contact, list).attributes, list).toEqual({ type: 'array' });
      expect(new Set(namesIn(only(contact, list))), list).toEqual(new Set([item]));
    }
    expect(only(contact, 'locations')).toMatchObject({ attributes: { type: 'array' }, children: [] });
    const [home] = only(contact, 'address').children;
    expect(home && only(home, 'postal-code').text).toBe('4000');
    const [first] = only(contact, 'email').children;
    expect(first && only(first, 'primary')).toMatchObject({ attributes: { type: 'boolean' }, text: 'true' });
    expect(only(contact, 'companies', 'company').text).toBe('Tea & Sons');
    expect(only(contact, 'urls', 'url').text).toBe('https://example.org/?a=1&b=2');
    expect(only(contact, 'notes').text).toBe('Likes <tea>');
  });

  test('say nil of nothing that has a value, not even nil="false", which Java takes for null', async () => {
    const id = await completed(service, ana + nameless, everything);
    const { text } = await answerOf(service.call(`/contacts/${id}.xml`));
    expect(text).not.toContain('nil="false"');
    const walk = (element: XmlElement): void => {
      if ('nil' in element.attributes) expect(isNil(element), element.name).toBe(true);
      element.children.forEach(walk);
    };
    walk(await readXml(id));
  });

  test('tell the same people as JSON', async () => {
    const id = await completed(service, cards(300) + ana + nameless, everything);
    const inXml = only(await readXml(id), 'contacts').children.map(toValue);
    const inJson = (await read(id)).contacts.map(asText);
    expect(inXml).toEqual(inJson);
  });
});

/** An element in the conventions of Rails as the value that it was made from, all scalars as text. */
function toValue(element: XmlElement): unknown {
  if (element.attributes.type === 'array') return element.children.map(toValue);
  if (element.children.length === 0) return element.text;
  return Object.fromEntries(element.children.map((it) => [it.name.replaceAll('-', '_'), toValue(it)]));
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asText(member)]));
}

describe('characters', () => {
  test('that XML cannot carry are dropped, and all others are kept', async () => {
    const name = 'A\u0001n\u0008a 😀 日本 \uFFFE<&>"\'';
    const id = await completed(service, card(1, `NOTE:${name}\r\nORG:${name}\r\n`) + cards(30), everything);
    const echo = 'a\0\u0001\uFFFEb😀';
    const { text } = await answerOf(service.call(`/contacts/${id}.xml?${new URLSearchParams({ echo })}`));
    expect(text).toContain('<echo>ab😀</echo>');
    expect(text).toContain('😀 日本');
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(
      only(await readXml(id, '?start=0&count=1'), 'contacts', 'contact', 'companies', 'company').text,
    ).toContain('<&>"\'');
  });

  test('come through in UTF-8, in both formats', async () => {
    const people = ['Zoë Größe', 'علي حسن', '山田 太郎', 'Ωμέγα', '👩‍👩‍👧‍👦 Family'];
    const book = people
      .map((it, i) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${it}\r\nEMAIL:p${i}@example.org\r\nEND:VCARD\r\n`)
      .join('');
    const id = await completed(service, book);
    expect((await read(id)).contacts.map((it) => it.full_name)).toEqual(people);
    const inXml = only(await readXml(id), 'contacts').children.map((it) => only(it, 'full-name').text);
    expect(inXml).toEqual(people);
  });
});

describe('a page', () => {
  let id: number;
  const size = 700;

  beforeAll(async () => {
    id = await completed(service, cards(size));
  });

  const emails = (body: Body) => body.contacts.map((it) => it.email[0]?.address);
  const all = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `person${from + i}@example.org`);

  const slices: [string, number, number][] = [
    ['', 0, size],
    ['?start=0', 0, size],
    ['?start=0&count=0', 0, size],
    ['?start=0&count=1', 0, 1],
    ['?start=0&count=250', 0, 250],
    ['?start=249&count=2', 249, 251],
    ['?start=250&count=250', 250, 500],
    ['?start=100', 100, size],
    ['?start=100&count=0', 100, size],
    ['?start=699&count=1', 699, 700],
    ['?start=699&count=50', 699, 700],
    ['?start=700&count=50', 700, 700],
    ['?start=100000', 100_000, 100_000],
    ['?start=0&count=100000', 0, size],
    // What a client sends for "all of them".
    ['?start=0&count=2147483647', 0, size],
    ['?start=2147483648&count=9007199254', 2_147_483_648, 2_147_483_648],
    ['?start=00010&count=01', 10, 11],
    // Without start, count is ignored.
    ['?count=10', 0, size],
    ['?count=0', 0, size],
    ['?start=&count=10', 0, size],
  ];
  for (const [query, from, to] of slices) {
    test(`"${query}" has contacts ${from} to ${to}, and says so in both formats`, async () => {
      const body = await read(id, query);
      expect(emails(body)).toEqual(all(from, to));
      expect(body).toMatchObject({ start: from, count: to - from, total: size });
      const root = await readXml(id, query);
      expect(only(root, 'contacts').children).toHaveLength(to - from);
      expect(['start', 'count', 'total'].map((name) => Number(only(root, name).text))).toEqual([
        from,
        to - from,
        size,
      ]);
    });
  }

  for (const step of [1000, 250, 83]) {
    test(`of ${step}, again and again, gives the whole, without anybody twice`, async () => {
      const paged: (string | undefined)[] = [];
      for (let start = 0; ; ) {
        const body = await read(id, `?start=${start}&count=${step}`);
        paged.push(...emails(body));
        start += body.count;
        if (body.count < step) break;
      }
      expect(paged).toEqual(all(0, size));
    });
  }

  for (const [name, value] of [
    ['start', '-1'],
    ['start', '1.5'],
    ['start', 'abc'],
    ['start', '1e3'],
    ['start', ' 1'],
    ['start', '0x1'],
    ['start', '٣'],
    ['start', '9'.repeat(400)],
    ['count', '-1'],
    ['count', 'all'],
    ['count', '\0'],
    ['with', 'phone'],
    ['with', 'EMAIL,phone'],
  ] as const) {
    test(`cannot have ${name}=${JSON.stringify(value.slice(0, 20))}`, async () => {
      const query = new URLSearchParams({ start: '0', [name]: value });
      const error = await errorOf(service.call(`/contacts/${id}?${query}`));
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain(name);
    });
  }

  test('with=email has only contacts with one, and counts only those', async () => {
    const book = Array.from({ length: 600 }, (_, i) =>
      i % 3 === 0 ? card(i) : card(i).replace(/EMAIL.*\r\n/, `TEL:555${String(i).padStart(4, '0')}\r\n`),
    ).join('');
    const mixed = await completed(service, book);
    expect(await read(mixed)).toMatchObject({ total: 600, count: 600 });
    const withEmail = await read(mixed, '?with=email');
    expect(withEmail).toMatchObject({ start: 0, total: 200, count: 200 });
    expect(emails(withEmail)).toEqual(Array.from({ length: 200 }, (_, i) => `person${i * 3}@example.org`));
    const some = await read(mixed, '?with=email&start=95&count=10');
    expect(some).toMatchObject({ start: 95, total: 200, count: 10 });
    expect(emails(some)).toEqual(emails(withEmail).slice(95, 105));
    expect(only(await readXml(mixed, '?with=email&start=195&count=10'), 'contacts').children).toHaveLength(5);
    expect(await read(mixed, '?with=email&start=200')).toMatchObject({ count: 0, contacts: [] });
  });
});

describe('contacts that are not to be had', () => {
  test('because nobody has sent a file yet are not_ready, with the ids of the import', async () => {
    const { import_id } = await begin(service, { user_id: 'u1' });
    for (const format of ['json', 'xml']) {
      expect(await errorOf(service.call(`/contacts/${import_id}.${format}?echo=e1`))).toMatchObject({
        status: 404,
        code: 'not_ready',
        importId: import_id,
        userId: 'u1',
        echo: 'e1',
      });
    }
  });

  test('because the import failed are 404 with the code and the sentence of its failure', async () => {
    const id = await failed(service, { user_id: 'u1' });
    for (const format of ['json', 'xml']) {
      expect(await errorOf(service.call(`/contacts/${id}.${format}?echo=e1`))).toMatchObject({
        status: 404,
        code: 'server_not_found',
        message: failures.server_not_found.sentence,
        importId: id,
        userId: 'u1',
        echo: 'e1',
      });
    }
  });

  for (const [failure, { sentence }] of Object.entries(failures)) {
    test(`because of ${failure} are 404 with that code`, async () => {
      const id = await failed(service);
      await service.service.parts.db.query(
        'update bookbridge.imports set failure = $1 where import_id = $2',
        [failure, id],
      );
      expect(await errorOf(service.call(`/contacts/${id}`))).toMatchObject({
        status: 404,
        code: failure,
        message: sentence,
      });
    });
  }

  test('because their time is over are gone, though nothing has removed them yet', async () => {
    const id = await completed(service, cards(2), { user_id: 'u1' });
    await service.service.parts.db.query(
      "update bookbridge.imports set destroy_at = now() - interval '1 second' where import_id = $1",
      [id],
    );
    for (const query of ['?echo=e1', '?echo=e1&start=0&count=1']) {
      expect(await errorOf(service.call(`/contacts/${id}${query}`))).toMatchObject({
        status: 410,
        code: 'gone',
        importId: id,
        userId: 'u1',
        echo: 'e1',
      });
    }
    expect(await errorOf(service.call(`/contacts/${id}.xml`))).toMatchObject({ status: 410, code: 'gone' });
  });

  test('because they were forgotten are as if they had never been', async () => {
    const id = await completed(service);
    await service.service.parts.db.query('delete from bookbridge.imports where import_id = $1', [id]);
    expect(await errorOf(service.call(`/contacts/${id}`))).toMatchObject({ status: 404, code: 'not_found' });
    expect(await errorOf(service.call(`/events/${id}`))).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('are checked for after the parameters', async () => {
    const { import_id } = await begin(service);
    expect(await errorOf(service.call(`/contacts/${import_id}?start=x`))).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
    });
    expect(await errorOf(service.call('/contacts/2000000001?start=x'))).toMatchObject({ status: 400 });
  });
});

describe('DELETE', () => {
  const destroy = (id: number | string, query = '') =>
    service.call(`/contacts/${id}${query}`, { method: 'DELETE' });

  test('destroys the contacts at once, and answers the same when it comes again', async () => {
    const id = await completed(service, cards(3), { user_id: 'u1' });
    const first = await answerOf(destroy(id, '?echo=e1'));
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text)).toEqual({
      status: 'success',
      import_id: id,
      user_id: 'u1',
      id,
      echo: 'e1',
    });
    expect(await errorOf(service.call(`/contacts/${id}`))).toMatchObject({
      status: 410,
      code: 'gone',
      importId: id,
    });
    const second = await answerOf(destroy(id, '?echo=e1'));
    expect([second.status, second.text]).toEqual([200, first.text]);
    const { rows } = await service.service.parts.db.query(
      `select (select count(*)::int from vault.pages where import_id = i.id) as pages,
        (select count(*)::int from vault.keys where import_id = i.id) as keys
        from bookbridge.imports as i where import_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ pages: 0, keys: 0 }]);
  });

  test('of many at once is a success for each', async () => {
    const id = await completed(service);
    const answers = await Promise.all(Array.from({ length: 8 }, () => answerOf(destroy(id))));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
  });

  test('is a <result> in XML', async () => {
    const id = await completed(service);
    for (const path of [`/contacts/${id}.xml`, `/contacts.xml/${id}/`]) {
      const root = await xmlOf(service.call(path, { method: 'DELETE' }));
      expect(root.name).toBe('result');
      expect(only(root, 'status').text).toBe('success');
      expect(only(root, 'import-id').text).toBe(String(id));
    }
  });

  test('of what has expired is a success, too', async () => {
    const id = await completed(service);
    await service.service.parts.db.query(
      'update bookbridge.imports set destroy_at = now() where import_id = $1',
      [id],
    );
    expect((await answerOf(destroy(id))).status).toBe(200);
  });

  test('answers as GET does before COMPLETE, and leaves the import as it is', async () => {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    expect(await errorOf(destroy(import_id))).toMatchObject({
      status: 404,
      code: 'not_ready',
      importId: import_id,
    });
    await upload(url, cards(2));
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await read(import_id)).toMatchObject({ total: 2 });
  });

  test('answers as GET does of a failed import and of one that is not known', async () => {
    for (const id of [await failed(service), 2_000_000_001, 'nonsense']) {
      const get = await errorOf(service.call(`/contacts/${id}`));
      const del = await errorOf(destroy(id));
      expect([del.status, del.code, del.message, del.importId]).toEqual([
        get.status,
        get.code,
        get.message,
        get.importId,
      ]);
    }
  });

  test('takes credentials from its query', async () => {
    const id = await completed(service);
    const { key, password } = service.application;
    const query = new URLSearchParams({ domain_key: key, domain_password: password });
    expect(await errorOf(fetch(`${service.url}/contacts/${id}`, { method: 'DELETE' }))).toMatchObject({
      status: 401,
    });
    await successOf(fetch(`${service.url}/contacts/${id}?${query}`, { method: 'DELETE' }));
  });
});
