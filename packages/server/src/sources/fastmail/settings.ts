import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';
import { namedOrigin } from '../carddav/settings.js';
import { provider } from './provider.js';

const usualUrl = 'https://api.fastmail.com';

const urls = {
  BOOKBRIDGE_FASTMAIL_URL: {
    schema: providerUrl(usualUrl),
    about: 'Where the JMAP server of Fastmail is, which takes API tokens.',
  },
} as const satisfies SettingRows;

export const rows: SettingRows = urls;

const urlOf = (settings: SettingValues): string => valuesOf(urls, settings).BOOKBRIDGE_FASTMAIL_URL;

export const sessionUrlOf = (settings: SettingValues): URL => new URL(`${urlOf(settings)}/jmap/session`);

/** Of what is set as usual nothing is trusted: sessions lead on to hosts of the regions. */
export function origins(settings: SettingValues): string[] {
  const url = urlOf(settings);
  return [...(url === usualUrl ? [] : [new URL(url).origin]), ...namedOrigin(provider, settings)];
}
