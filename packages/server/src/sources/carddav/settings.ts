import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';
import { domainOf } from '../domain-of.js';
import { allowedServers } from '../typed-server.js';
import { type CardDavProvider, cardDavProviders } from './providers.js';

const nameOf = ({ code }: CardDavProvider): string => `BOOKBRIDGE_CARDDAV_${code.toUpperCase()}_URL`;

const named = cardDavProviders.flatMap((provider) =>
  provider.start === undefined ? [] : [{ name: nameOf(provider), provider, start: provider.start }],
);

/** Where reading begins, for each provider whose place is known. */
export const rows = Object.fromEntries(
  named.map(({ name, provider, start }) => [
    name,
    { schema: providerUrl(start), about: `Where the address books of ${provider.name} are, by CardDAV.` },
  ]),
) satisfies SettingRows;

/** Where reading begins, for whom that depends on their address; `undefined` where the person has to say it. */
export function startOf(provider: CardDavProvider, settings: SettingValues, address = ''): URL | undefined {
  const { start, startsOf = {} } = provider;
  const set = valuesOf(rows, settings)[nameOf(provider)];
  const own = startsOf[domainOf(address) ?? ''];
  const url = set === start ? (own ?? set) : set;
  return url === undefined ? undefined : new URL(`${url}/`);
}

/**
 * The places that the operator names. Those that are set as usual are public and held to the guard like any: they lead on to
 * others of their domain.
 */
export function origins(settings: SettingValues): string[] {
  const urls = valuesOf(rows, settings);
  const own = named.map(({ name, start }) => ({ url: urls[name], start }));
  return [
    ...allowedServers(settings),
    ...own.flatMap(({ url, start }) => (url === undefined || url === start ? [] : [new URL(url).origin])),
  ];
}
