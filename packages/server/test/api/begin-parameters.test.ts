import { form, json, successOf, unlimited, xmlOf } from '@bookbridge/testing/api';
import { begun, refused } from '@bookbridge/testing/begin';
import { cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestApplication, type TestService } from '@bookbridge/testing/service';
import { only } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited);
});

afterAll(() => service.stop());

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
      const { url, import_id } = await begun(service, { service: 'vcard', merge });
      await upload(String(url), cards(1) + cards(1));
      await ended(service, Number(import_id));
      expect((await contacts(service, Number(import_id))).total).toBe(total);
    });
  }
});

describe('locale', () => {
  for (const [locale, lang] of [
    ['de', 'de'],
    ['sv', 'en'],
    ['pt', 'pt-BR'],
    ['zh_CN', 'zh-Hans'],
    ['es_MX', 'es'],
    ['FR', 'fr'],
    ['german', 'de'],
  ]) {
    test(`${locale} makes the page and the descriptions speak ${lang}`, async () => {
      const { url, import_id } = await begun(service, { service: 'csv', locale: String(locale) });
      expect(await (await fetch(String(url), { headers: { 'accept-language': 'ar' } })).text()).toContain(
        `<html lang="${locale === 'sv' ? 'ar' : lang}"`,
      );
      const inEnglish = await events(service, Number((await begun(service, { service: 'csv' })).import_id));
      const [event] = await events(service, Number(import_id));
      expect(event?.description).not.toBe('');
      expect(event?.description === inEnglish[0]?.description).toBe(lang === 'en');
    });
  }

  test('may be left to the browser', async () => {
    const { url } = await begun(service, { service: 'csv' });
    const page = await fetch(String(url), { headers: { 'accept-language': 'fr-CH, en;q=0.5' } });
    expect(await page.text()).toContain('<html lang="fr"');
  });

  for (const locale of ['d e', 'de;q=1', '<de>', 'de\0', 'x'.repeat(36)]) {
    test(`cannot be ${JSON.stringify(locale)}`, async () => {
      const error = await refused(service, { service: 'csv', locale });
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
      const body = await begun(service, { service: 'csv', user_id: text, echo: text });
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
    expect(await begun(service, { service: 'csv', tracking_string: 'old' })).toMatchObject({
      user_id: 'old',
    });
    expect(await begun(service, { service: 'csv', tracking_string: 'old', user_id: 'new' })).toMatchObject({
      user_id: 'new',
    });
    expect(await begun(service, { service: 'csv', tracking_string: 'old', user_id: '' })).toMatchObject({
      user_id: 'old',
    });
  });

  for (const name of ['user_id', 'tracking_string', 'echo']) {
    test(`${name} may have 2,048 bytes, whatever characters those are, and not one more`, async () => {
      const returned = name === 'echo' ? 'echo' : 'user_id';
      for (const text of ['x'.repeat(2048), 'é'.repeat(1024), '😀'.repeat(512)]) {
        expect((await begun(service, { service: 'csv', [name]: text }))[returned]).toBe(text);
        const error = await refused(service, { service: 'csv', [name]: `${text}x` });
        expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
        expect(error.message).toContain(name);
      }
    });
  }

  test('are in the body of errors as far as they are known', async () => {
    expect(await refused(service, { service: 'nonsense', echo: 'e1', user_id: 'u1' })).toMatchObject({
      echo: 'e1',
      importId: null,
    });
  });
});
