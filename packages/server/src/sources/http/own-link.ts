import { leadsAway, parseUrl } from '../../outbound/hop.js';
import { refusal } from '../../outbound/ssrf-guard.js';

/**
 * Where a link in an answer leads, which came from `base`. What is asked for there has the person's credentials with it, so
 * it must be in the same registrable domain, and on https once there, as a redirect must. Throws `address_refused`.
 */
export function ownLink(link: string, base: URL): URL {
  const url = parseUrl(link, base);
  const away = leadsAway(base, url);
  if (away !== undefined) throw refusal(base.host, `leads ${away}`);
  return url;
}
