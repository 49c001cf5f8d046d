import { providerUrl } from '../../../../dist/config/provider-url.js';
import { type SettingValues, valuesOf } from '../../../../dist/config/setting.js';
import { ImportFailure } from '../../../../dist/model/failures.js';
import type { Connector } from '../../../../dist/sources/connector.js';
import { callJson, listIn } from '../../../../dist/sources/http/json-api.js';
import { statusFailure } from '../../../../dist/sources/http/status-failure.js';
import { objectOf, text } from '../../../../dist/sources/http/untrusted-json.js';
import type { CredentialsWay } from '../../../../dist/sources/provider.js';
import { contactOf } from './contact.js';

const rows = {
  BOOKBRIDGE_LOCKBOX_URL: { schema: providerUrl('https://lockbox.example'), about: 'Where Lockbox is.' },
};

const urlOf = (settings: SettingValues) => valuesOf(rows, settings).BOOKBRIDGE_LOCKBOX_URL;

const api = {
  name: 'Lockbox',
  failureOf: async (response: Response) =>
    response.status === 401
      ? new ImportFailure('credentials_rejected', { isFinal: true })
      : statusFailure(response, `Lockbox answered ${response.status}`, undefined),
};

const way: CredentialsWay = {
  method: 'credentials',
  importType: 'CREDENTIALS',
  guide: 'generic',
  asks: ['username', 'password'],
  async check(_typed, context) {
    const answer = await callJson(context, api, { url: new URL(`${urlOf(context.settings)}/whose`) });
    return { book: text(objectOf<'book'>(answer).book) };
  },
  async *gather(context) {
    const url = new URL(`${urlOf(context.settings)}${text(context.connection.book)}`);
    const answer = await callJson(context, api, { url, method: 'POST', body: 'all=yes' });
    yield {
      contacts: listIn(answer, 'people', 10, api).map(contactOf),
      cursor: {},
      groups: [{ name: 'Choir', members: ['p0', 'p3', 'nobody'] }],
      skipped: [{ at: 6, reason: 'not_given' }],
    };
  },
};

/** A made-up provider: a JSON API behind a user name and a password. */
export const lockbox: Connector = {
  name: 'Lockbox',
  settings: rows,
  problems: () => [],
  origins: (settings) => [new URL(urlOf(settings)).origin],
  rows: [{ code: 'lockbox', name: 'Lockbox', guide: 'generic' }],
  ways: { lockbox: [way] },
  warnings: () => [],
  meanings: {},
};
