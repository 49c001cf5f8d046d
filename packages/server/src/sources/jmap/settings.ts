import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';

const places = {
  BOOKBRIDGE_JMAP_URL: {
    schema: providerUrl('https://jmap.example.com').unwrap().optional(),
    about:
      'The JMAP server that `jmap` reads from, wherever it is; without one, that of the domain of the user name is asked.',
  },
  BOOKBRIDGE_FASTMAIL_URL: {
    schema: providerUrl('https://api.fastmail.com'),
    about: 'Where the JMAP server of Fastmail is.',
  },
} as const satisfies SettingRows;

export const rows: SettingRows = places;

/** All without a slash at their end. */
export function urlsOf(settings: SettingValues) {
  const values = valuesOf(places, settings);
  return { own: values.BOOKBRIDGE_JMAP_URL, fastmail: values.BOOKBRIDGE_FASTMAIL_URL };
}

/** Those that the operator has named. */
export const origins = (settings: SettingValues): string[] =>
  Object.values(urlsOf(settings)).flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
