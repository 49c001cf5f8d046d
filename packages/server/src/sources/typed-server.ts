import { z } from 'zod';
import { type SettingRows, type SettingValues, valuesOf } from '../config/setting.js';
import { ImportFailure } from '../model/failures.js';
import { refusal } from '../outbound/ssrf-guard.js';

const origins = z
  .string()
  .transform((list) => list.split(',').map((part) => part.trim().replace(/\/$/, '')))
  .refine((parts) => parts.every(isOrigin), {
    message: 'must be origins such as https://dav.example.com or http://10.0.0.5:5232, separated by commas',
  })
  .default([]);

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text.toLowerCase();
}

const rows = {
  BOOKBRIDGE_ALLOWED_SERVERS: {
    schema: origins,
    about:
      'Servers that people may name though they are not on the public internet or not on https: exact origins, separated by commas, such as http://10.0.0.5:5232. All other servers are asked only where their address is public.',
  },
} as const satisfies SettingRows;

/** What holds for every source whose people name a server. */
export const typedServerRows: SettingRows = rows;

/** The servers that the operator vouches for. A source whose people name a server has them among its origins. */
export const allowedServers = (settings: SettingValues): string[] =>
  valuesOf(rows, settings).BOOKBRIDGE_ALLOWED_SERVERS.map((origin) => new URL(origin).origin);

/**
 * Where a person says that their address book is: a URL, or the name of a host. Throws `server_not_found` for what is
 * neither, and `address_refused` for one that is not on https.
 */
export function typedServer(text: string, settings: SettingValues): URL {
  const written = text.trim();
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (written === '' || !URL.canParse(absolute))
    throw new ImportFailure('server_not_found', { cause: 'what was typed is not a URL', isFinal: true });
  const url = new URL(absolute);
  url.hash = '';
  if (url.username !== '' || url.password !== '') throw refusal(url.host, 'credentials in the URL');
  if (url.protocol !== 'https:' && !allowedServers(settings).includes(url.origin))
    throw refusal(url.host, 'not https');
  return url;
}
