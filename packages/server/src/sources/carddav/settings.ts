import { providerUrl } from '../../config/provider-url.js';
import { type SettingRows, type SettingValues, valuesOf } from '../../config/setting.js';
import { domainOf } from '../domain-of.js';
import { allowedServers } from '../typed-server.js';
import { type CardDavProvider, cardDavProviders, isKnown, type KnownProvider } from './providers.js';

const nameOf = ({ code }: CardDavProvider): string => `BOOKBRIDGE_CARDDAV_${code.toUpperCase()}_URL`;

const known = cardDavProviders.filter(isKnown);

/** Where reading begins, for each provider whose place is known. */
export const rows = Object.fromEntries(
  known.map((provider) => [
    nameOf(provider),
    {
      schema: providerUrl(provider.start),
      about: `Where the address books of ${provider.name} are, by CardDAV.`,
    },
  ]),
) satisfies SettingRows;

const urlOf = (provider: KnownProvider, settings: SettingValues): string =>
  valuesOf(rows, settings)[nameOf(provider)] ?? provider.start;

/** Where reading begins, for whom that depends on their address. */
export function startOf(provider: KnownProvider, settings: SettingValues, address = ''): URL {
  const { start, startsOf = {} } = provider;
  const url = urlOf(provider, settings);
  const own = startsOf[domainOf(address) ?? ''];
  return new URL(`${url === start ? (own ?? url) : url}/`);
}

/**
 * The place of a provider, where the operator names another than is usual. The usual ones are public and held to the guard
 * like any: they lead on to others of their domain.
 */
export function namedOrigin(provider: KnownProvider, settings: SettingValues): string[] {
  const url = urlOf(provider, settings);
  return url === provider.start ? [] : [new URL(url).origin];
}

/** All places that the operator names. */
export const origins = (settings: SettingValues): string[] => [
  ...allowedServers(settings),
  ...known.flatMap((provider) => namedOrigin(provider, settings)),
];
