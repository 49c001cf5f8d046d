import { ImportFailure } from '../../model/failures.js';
import type { TypedCredentials } from '../../model/grant.js';
import type { Connector } from '../connector.js';
import type { CredentialsWay, SourceContext } from '../provider.js';
import { typedServer } from '../typed-server.js';
import { meanings } from './failure.js';
import type { CardDavConnection } from './find/book.js';
import { type Beginning, findBooks } from './find/find-books.js';
import { gather } from './gather.js';
import { type CardDavProvider, cardDavProviders, isKnown } from './providers.js';
import { origins, rows, startOf } from './settings.js';

const wayOf = (provider: CardDavProvider): CredentialsWay => ({
  method: 'credentials',
  importType: 'CREDENTIALS',
  asks: provider.start === undefined ? ['server', 'username', 'password'] : ['username', 'password'],
  check: (typed, context) => findBooks(context, provider, beginningOf(provider, typed, context)),
  gather: (context, cursor) => gather(provider, context, context.connection as CardDavConnection, cursor),
});

/** Where to begin: where the provider is, else where the person says, else the domain of their address. */
function beginningOf(
  provider: CardDavProvider,
  { username, password, server }: TypedCredentials,
  { settings }: SourceContext,
): Beginning {
  if (isKnown(provider)) return { start: startOf(provider, settings), username: undefined, password };
  const typed = server ?? /@([^@\s]+)$/.exec(username)?.[1];
  if (typed === undefined)
    throw new ImportFailure('server_not_found', { cause: 'no server, and no e-mail address', isFinal: true });
  return { start: typedServer(typed, settings), username, password };
}

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
