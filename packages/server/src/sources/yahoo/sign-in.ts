import { providerUrl } from '../../config/provider-url.js';
import type { SettingRows, SettingValues } from '../../config/setting.js';
import { type ClientSettings, clientSettings } from '../client-settings.js';
import { type ConsentSetting, consentSetting } from '../consent-setting.js';
import { modes } from './scopes.js';

/** Where people sign in, with the settings of it. Its code is that of its source, here and among those of CardDAV. */
export interface SignIn {
  readonly code: string;
  readonly rows: SettingRows;
  readonly client: ClientSettings;
  readonly consent: ConsentSetting;
  /** Without a slash at its end. */
  readonly urlOf: (settings: SettingValues) => string;
}

function signIn(code: string, name: string, usualUrl: string): SignIn {
  const prefix = `BOOKBRIDGE_${code.toUpperCase()}`;
  const client = clientSettings(
    prefix,
    `The OAuth client at ${name} for applications that have none of their own; without one, nobody is asked for consent there.`,
  );
  const consent = consentSetting(
    `${prefix}_CONSENT`,
    modes,
    `What people are asked for at ${name}, unless their application has chosen otherwise: one of ${Object.keys(modes).join(', ')}; as the permissions of the client are.`,
  );
  const urlName = `${prefix}_LOGIN_URL`;
  const url = providerUrl(usualUrl);
  return {
    code,
    rows: {
      ...client.rows,
      ...consent.rows,
      [urlName]: {
        schema: url,
        about: `Where people of ${name} sign in and codes are exchanged for tokens.`,
      },
    },
    client,
    consent,
    urlOf: (settings) => url.parse(settings[urlName]),
  };
}

export const yahooSignIn = signIn('yahoo', 'Yahoo', 'https://api.login.yahoo.com');

/** On the same platform, with clients and people of its own. */
export const aolSignIn = signIn('aol', 'AOL', 'https://api.login.aol.com');
