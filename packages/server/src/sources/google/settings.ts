import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';
import { clientSettings } from '../client-settings.js';
import { consentSetting } from '../consent-setting.js';
import { modes } from './scopes.js';

/** Our client at Google, for applications that have none of their own. */
export const ownClient = clientSettings(
  'BOOKBRIDGE_GOOGLE',
  'The OAuth client at Google for applications that have none of their own; without one, Google Contacts begins an upload.',
);

export const consent = consentSetting(
  'BOOKBRIDGE_GOOGLE_CONSENT',
  modes,
  `What people are asked for, unless their application has chosen otherwise: one of ${Object.keys(modes).join(', ')}.`,
);

/** Where Google is. */
const urls = {
  BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: {
    schema: providerUrl('https://accounts.google.com'),
    about: 'Where people are asked for their consent.',
  },
  BOOKBRIDGE_GOOGLE_OAUTH_URL: {
    schema: providerUrl('https://oauth2.googleapis.com'),
    about: 'Where codes are exchanged for tokens, and tokens revoked.',
  },
  BOOKBRIDGE_GOOGLE_PEOPLE_URL: {
    schema: providerUrl('https://people.googleapis.com'),
    about: 'Where the People API is.',
  },
} as const satisfies SettingRows;

export const rows: SettingRows = { ...ownClient.rows, ...consent.rows, ...urls };

/** All without a slash at their end. */
export function urlsOf(settings: SettingValues) {
  const values = valuesOf(urls, settings);
  return {
    accounts: values.BOOKBRIDGE_GOOGLE_ACCOUNTS_URL,
    oauth: values.BOOKBRIDGE_GOOGLE_OAUTH_URL,
    people: values.BOOKBRIDGE_GOOGLE_PEOPLE_URL,
  };
}
