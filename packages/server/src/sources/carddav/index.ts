import type { Connector } from '../connector.js';
import type { CredentialsWay } from '../provider.js';
import { check } from './check.js';
import { meanings } from './failure.js';
import type { CardDavConnection } from './find/book.js';
import { serverOfDomain } from './find/server-of-domain.js';
import { gather } from './gather.js';
import { type CardDavProvider, cardDavProviders, isKnown } from './providers.js';
import { origins, rows } from './settings.js';

const wayOf = (provider: CardDavProvider): CredentialsWay => ({
  method: 'credentials',
  importType: 'CREDENTIALS',
  guide: provider.passwordGuide,
  asks: isKnown(provider) ? ['username', 'password'] : ['server', 'username', 'password'],
  ...(isKnown(provider) ? { home: provider.start } : { ofDomain: serverOfDomain }),
  check: (typed, context) => check(provider, typed, context),
  gather: (context, cursor) => gather(provider, context, context.connection as CardDavConnection, cursor),
});

/** Any server by CardDAV, and the providers that have one. */
export const carddav: Connector = {
  name: 'CardDAV',
  settings: rows,
  problems: () => [],
  warnings: () => [],
  rows: cardDavProviders.flatMap(({ code, name, domains }) =>
    domains === undefined ? [] : [{ code, name, domains, guide: 'generic', isUnlisted: true }],
  ),
  origins,
  ways: Object.fromEntries(
    cardDavProviders
      .filter(({ isPartOfAnother }) => !isPartOfAnother)
      .map((provider) => [provider.code, [wayOf(provider)]]),
  ),
  meanings,
};
