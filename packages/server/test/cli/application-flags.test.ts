import { describe, expect, test } from 'vitest';
import { applicationDefaults } from '../../dist/applications/application.js';
import { changesIn, type FieldFlags, newFieldsIn } from '../../dist/cli/application-flags.js';

const application = {
  limits: { beginBurst: 5, maxContacts: 10 },
  own: {
    redirectOrigins: [],
    browserOrigins: [],
    consent: { gmail: 'all' },
    texts: { 'upload.title': 'Hello', 'upload.of_an_older_version': 'Hi' },
  },
};
const set = (flags: FieldFlags) => changesIn(flags, application);
const create = (flags: FieldFlags) => newFieldsIn({ name: 'Invitely', ...flags });

describe('the flags of app create and app set', () => {
  const refused: readonly (readonly [string, FieldFlags, string])[] = [
    [
      'an origin with a path',
      { redirectOrigin: ['https://a.example/x'] },
      '--redirect-origin https://a.example/x: must be',
    ],
    ['an origin of a page', { browserOrigin: ['a.example'] }, '--browser-origin a.example: must be'],
    ['a source nobody knows', { sourceOff: ['nosuch'] }, '--source-off nosuch: is no source code'],
    ['a source named twice', { sourceOff: ['gmail', 'yahoo', 'gmail'] }, '--source-off: names gmail twice'],
    ['a source by two names', { sourceOff: ['gmail', 'Google'] }, '--source-off: names gmail twice'],
    ['an order with one twice', { sourceOrder: 'yahoo,yahoo' }, '--source-order: names yahoo twice'],
    [
      'a consent mode that there is not',
      { consent: { google: 'everything' } },
      '--consent gmail: has no such mode; there are contacts, contacts+other, contacts+owner, all',
    ],
    [
      'a consent mode of a source that asks for none',
      { consent: { icloud: 'contacts' } },
      '--consent icloud: is none of the sources that are asked by OAuth: gmail, yahoo, outlookcom, aol, office365',
    ],
    [
      'taking back a mode of a source that asks for none',
      { consent: { nosuch: '' } },
      '--consent nosuch: is none of the sources',
    ],
    ['no whole number', { limit: { beginBurst: '1e3' } }, '--limit beginBurst: must be a whole number'],
    ['a limit nobody knows', { limit: { nosuch: '1' } }, '--limit nosuch: is none of'],
    ['taking back no limit', { limit: { nosuch: '' } }, '--limit nosuch: is none of beginPerSecond'],
    ['a misspelt key', { text: { 'uplod.titel': 'hey' } }, '--text uplod.titel: is the key of no text'],
    ['half a key', { text: { upload: 'hey' } }, '--text upload: is the key of no text'],
    ['taking back no text', { text: { 'uplod.titel': '' } }, '--text uplod.titel: is the key of no text'],
    ['too long a text', { text: { 'upload.title': 'x'.repeat(501) } }, '--text upload.title: must be 500'],
    ['a language we do not speak', { locale: 'sv' }, '--locale: is a language that we do not speak'],
    ['a switch that is neither on nor off', { preselects: 'yes' }, '--preselects: must be on or off'],
    ['no minutes', { retentionMinutes: '' }, '--retention-minutes: must be a whole number from 1 to 1440'],
    ['a logo over http', { logoUrl: 'http://a.example/logo.svg' }, '--logo-url: must be a URL such as https'],
    ['a logo that is a script', { logoUrl: 'javascript:alert(1)' }, '--logo-url: must be a URL'],
    ['a logo without a host', { logoUrl: 'logo.svg' }, '--logo-url: must be a URL'],
  ];

  for (const [what, flags, sentence] of refused) {
    test(`refuse ${what}, by the name of the flag`, () => {
      expect(() => create(flags)).toThrow(sentence);
      expect(() => set(flags)).toThrow(sentence);
    });
  }

  test('take what is right', () => {
    const flags: FieldFlags = {
      logoUrl: 'http://localhost:3000/logo.svg',
      locale: 'es-MX',
      text: { 'upload.title': 'Hey', 'progress.gathered.few': '{count}', GET_CONTACTS: 'Invite' },
      limit: { beginBurst: '7' },
      consent: { Google: 'contacts+other' },
    };
    expect(create(flags)).toEqual({
      ...applicationDefaults,
      name: 'Invitely',
      logo_url: 'http://localhost:3000/logo.svg',
      locale: 'es-MX',
      texts: { 'upload.title': 'Hey', 'progress.gathered.few': '{count}', GET_CONTACTS: 'Invite' },
      limits: { beginBurst: 7 },
      consent: { gmail: 'contacts+other' },
    });
  });

  test('change single texts, limits and consent modes, and take them back with nothing behind =', () => {
    expect(set({ text: { 'upload.submit': 'Go' } }).texts).toEqual({
      ...application.own.texts,
      'upload.submit': 'Go',
    });
    expect(set({ limit: { beginBurst: '', fileBytes: '9' } })).toEqual({
      limits: { maxContacts: 10, fileBytes: 9 },
    });
    expect(set({ consent: { google: 'contacts+owner' } })).toEqual({ consent: { gmail: 'contacts+owner' } });
    expect(set({ consent: { google: '' } })).toEqual({ consent: {} });
    expect(set({ text: { 'upload.title': '', 'upload.of_an_older_version': '' } })).toEqual({ texts: {} });
  });
});
