import type { ServiceName } from '../../../outbound/dns/dns.js';
import type { CheckContext, ServerOfDomain, SourceContext } from '../../provider.js';
import { allowedServers } from '../../typed-server.js';
import { DavClient } from '../dav/client.js';
import { speaksDav, wellKnown, wellKnownPlace } from './places.js';

/** How a domain says where its address books are. */
export const serverOfDomain: ServerOfDomain = { byDns, byProbe };

type Asking = Pick<CheckContext, 'dns' | 'settings'>;

/**
 * The server that DNS names, at the path that it names. One that is not on https is taken only where the operator allows it.
 * @see RFC 6764 §3, §4, §6
 */
async function byDns(domain: string, context: Asking): Promise<URL | 'refused' | undefined> {
  const allowed = allowedServers(context.settings);
  const [secure, plain] = await Promise.all([
    serverNamed('_carddavs', domain, context),
    allowed.some((origin) => origin.startsWith('http:')) && serverNamed('_carddav', domain, context),
  ]);
  if (secure) return secure;
  return plain && plain !== 'refused' && allowed.includes(plain.origin) ? plain : undefined;
}

async function serverNamed(
  name: Extract<ServiceName, `_carddav${string}`>,
  domain: string,
  { dns }: Asking,
): Promise<URL | 'refused' | undefined> {
  const [named, texts] = await Promise.all([dns.service(name, domain), dns.texts(name, domain)]);
  if (named === undefined || named === 'refused') return named;
  const scheme = name === '_carddavs' ? 'https' : 'http';
  return withPath(new URL(`${scheme}://${named.host}:${named.port}/`), texts);
}

/** At the first path that is one: the host is not the text's to say. */
function withPath(server: URL, texts: readonly string[]): URL {
  const paths = texts.flatMap((text) => /^path=(\/(?![/\\]).*)$/i.exec(text)?.[1] ?? []);
  const places = paths.filter((path) => URL.canParse(path, server.href)).map((path) => new URL(path, server));
  return places.find(({ origin }) => origin === server.origin) ?? server;
}

/**
 * The server that the well-known place of the domain's own host leads to, if it is one: many websites redirect whatever they do
 * not know, so the place that it leads to is asked as well, as anybody could ask.
 * @see RFC 6764 §5
 */
async function byProbe(domain: string, context: Pick<SourceContext, 'request'>): Promise<URL | undefined> {
  const own = new URL(`https://${domain}/`);
  const place = await wellKnownPlace(new DavClient(context, own));
  if (!place) return undefined;
  if (place.host === own.host && place.pathname === wellKnown) return own;
  return (await speaksDav(new DavClient(context, place))) ? place : undefined;
}
