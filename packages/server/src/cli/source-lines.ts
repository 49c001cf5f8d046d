import type { Config } from '../config/config.js';
import { askedBy, callbackUrl } from '../grants/client.js';
import type { Meanings } from '../model/failures.js';
import type { Connector } from '../sources/connector.js';
import { connectors } from '../sources/registry.js';
import { withoutClient } from './without-client.js';

/** What an operator should know of each provider: how it is set up, and what to do about each of its failures. */
export const sourceLines = (config: Config): string[] =>
  connectors.flatMap((connector) => [
    '',
    ...setUpLines(connector, config),
    ...remedyLines(connector.meanings),
  ]);

function setUpLines({ name, ways, warnings }: Connector, { baseUrl, sources }: Config): string[] {
  return Object.entries(ways).flatMap(([code, list]) =>
    list.flatMap((way) => {
      if (way.method === 'credentials') return `${name} (${code}): reads with a user name and a password.`;
      const redirectUri = baseUrl === undefined ? undefined : callbackUrl(baseUrl);
      const toRegister = `Redirect URI to register: ${redirectUri ?? 'BOOKBRIDGE_BASE_URL, with /auth behind it'}`;
      const client = way.oauth.client(sources);
      if (!client)
        return `${name} (${code}): has no OAuth client; ${withoutClient(code)}, but for applications that have one of their own. ${toRegister}`;
      const { mode, scopes } = askedBy(way.oauth, sources, { mode: undefined, client: undefined });
      return [
        `${name} (${code}): asks for consent in the mode ${mode}, ${scopes.join(' ')}. ${toRegister}`,
        ...warnings({ tenant: client.tenant, scopes, redirectUri }).map(
          (sentence) => `    warning: ${sentence}`,
        ),
      ];
    }),
  );
}

function remedyLines(meanings: Meanings): string[] {
  const wordsOf = new Map<string, string[]>();
  for (const [word, { code, remedy }] of Object.entries(meanings))
    if (remedy !== undefined) {
      const line = `${code}: ${remedy}`;
      wordsOf.set(line, [...(wordsOf.get(line) ?? []), word]);
    }
  return [...wordsOf].map(([line, words]) => `    ${line} (${words.join(', ')})`);
}
