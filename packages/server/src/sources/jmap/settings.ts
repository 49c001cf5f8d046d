import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';
import { allowedServers, typedServerRows } from '../typed-server.js';

const places = {
  BOOKBRIDGE_JMAP_URL: {
    schema: providerUrl('https://jmap.example.com').unwrap().optional(),
    about:
      'The JMAP server that `jmap` reads from, wherever it is, when nobody names another; without one, that of the domain of the user name is asked.',
  },
} as const satisfies SettingRows;

export const rows: SettingRows = { ...places, ...typedServerRows };

/** Without a slash at its end; `undefined` when the operator has named none. */
export const ownServer = (settings: SettingValues): string | undefined =>
  valuesOf(places, settings).BOOKBRIDGE_JMAP_URL;

/** Those that the operator has named. */
export function origins(settings: SettingValues): string[] {
  const own = ownServer(settings);
  return [...(own === undefined ? [] : [new URL(own).origin]), ...allowedServers(settings)];
}
