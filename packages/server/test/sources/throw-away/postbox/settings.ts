import { providerUrl } from '../../../../dist/config/provider-url.js';
import { type SettingValues, valuesOf } from '../../../../dist/config/setting.js';
import { clientSettings } from '../../../../dist/sources/client-settings.js';

export const ownClient = clientSettings('BOOKBRIDGE_POSTBOX', 'The OAuth client at Postbox.');

const urls = {
  BOOKBRIDGE_POSTBOX_URL: { schema: providerUrl('https://postbox.example'), about: 'Where Postbox is.' },
};

export const rows = { ...ownClient.rows, ...urls };

export const urlOf = (settings: SettingValues) => valuesOf(urls, settings).BOOKBRIDGE_POSTBOX_URL;
