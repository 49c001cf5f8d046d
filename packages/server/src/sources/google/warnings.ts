import { isIP } from 'node:net';
import { isSecureUrl } from '../../security/secure-url.js';
import type { AskingClient } from '../connector.js';

/**
 * What Google will not do, as far as it can be told from the client.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server#uri-validation
 */
export function warnings({ redirectUri }: Pick<AskingClient, 'redirectUri'>): string[] {
  if (redirectUri === undefined) return [];
  const url = new URL(redirectUri);
  const isOfThisMachine = isSecureUrl(new URL(`http://${url.host}`));
  return isOfThisMachine || isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0
    ? []
    : [`Google takes no redirect URI at a bare IP address, as ${redirectUri} is: give the service a name.`];
}
