import { z } from 'zod';
import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';
import type { ProviderClient } from '../../oauth/provider.js';
import { clientSettings } from '../client-settings.js';

const client = clientSettings(
  'BOOKBRIDGE_MICROSOFT',
  'The OAuth client at Microsoft for applications that have none of their own; without one, Outlook.com and Microsoft 365 begin an upload.',
);

/**
 * Whose accounts a client may ask: everybody's, personal ones, those of organisations, or those of one organisation, by its
 * id or by a domain of it.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols#endpoints
 */
export const tenant = z
  .string()
  .regex(
    /^(common|consumers|organizations|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/,
    'must be common, consumers, organizations, or the id or a domain of one organisation, in small letters',
  );

const places = {
  BOOKBRIDGE_MICROSOFT_TENANT: {
    schema: tenant.default('common'),
    about:
      'Whose accounts that client may ask: common, consumers, organizations, or the id or a domain of one organisation; as the "supported account types" of the client say.',
  },
  BOOKBRIDGE_MICROSOFT_LOGIN_URL: {
    schema: providerUrl('https://login.microsoftonline.com'),
    about: 'Where people sign in and codes are exchanged for tokens; national clouds have one of their own.',
  },
  BOOKBRIDGE_MICROSOFT_GRAPH_URL: {
    schema: providerUrl('https://graph.microsoft.com'),
    about: 'Where Microsoft Graph is; national clouds have one of their own.',
  },
} as const satisfies SettingRows;

export const rows: SettingRows = { ...client.rows, ...places };

export const problems = client.problems;

/** Our client at Microsoft, for applications that have none of their own. */
export function ownClient(settings: SettingValues): ProviderClient | undefined {
  const own = client.client(settings);
  return own && { ...own, tenant: valuesOf(places, settings).BOOKBRIDGE_MICROSOFT_TENANT };
}

/** All without a slash at their end. */
export function urlsOf(settings: SettingValues) {
  const values = valuesOf(places, settings);
  return {
    login: values.BOOKBRIDGE_MICROSOFT_LOGIN_URL,
    graph: values.BOOKBRIDGE_MICROSOFT_GRAPH_URL,
  };
}
