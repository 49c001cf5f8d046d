import type { Command } from 'commander';
import {
  type ClientSource,
  findClientSource,
  notAskedByOAuth,
  type OAuthClientField,
} from '../applications/oauth-client.js';
import { type Pair, parsePair } from './pair.js';
import type { Problems } from './problems.js';

/** The flags that set an application's own OAuth clients: a source and a value each. */
export interface ClientFlags {
  client?: readonly Pair[];
  clientSecretFile?: readonly Pair[];
  clientScopes?: readonly Pair[];
  clientTenant?: readonly Pair[];
  proxyUrl?: readonly Pair[];
  proxyKind?: readonly Pair[];
}

/** Gives a command the flags for an application's own OAuth clients. */
export function withClientFlags(command: Command): Command {
  const collect = (text: string, pairs: readonly Pair[] = []) => [...pairs, parsePair(text)];
  return command
    .option(
      '--client <source=id>',
      'its own OAuth client at a source, as in gmail=…; "gmail=" takes it away, with its secret',
      collect,
    )
    .option(
      '--client-secret-file <source=file>',
      "file that holds that client's secret; - for standard input",
      collect,
    )
    .option(
      '--client-scopes <source=scopes>',
      'what that client asks for, separated by commas or spaces; "gmail=" for those of the consent mode',
      collect,
    )
    .option(
      '--client-tenant <source=tenant>',
      'whose accounts that client asks, where the provider has tenants; nothing behind = for its usual choice',
      collect,
    )
    .option(
      '--proxy-url <source=url>',
      'page of its own site that forwards to our /auth, registered as redirect URI; "gmail=" for none',
      collect,
    )
    .option(
      '--proxy-kind <source=kind>',
      'where that page forwards: browser (unless set), or server, which is weaker: no cookie binds the browser',
      collect,
    );
}

/** The flag of each field of a client. */
export const clientFlagNames: Readonly<Record<OAuthClientField, string>> = {
  client_id: '--client',
  client_secret: '--client-secret-file',
  scopes: '--client-scopes',
  tenant: '--client-tenant',
  proxy_url: '--proxy-url',
  proxy_kind: '--proxy-kind',
};

/** What the flags say of each field, as written; of the secret it is the file. */
export type WrittenClient = { [Field in OAuthClientField]?: string };

/** What the flags say of the client at a source, and by which of its codes each of them names the source. */
export interface ClientOfFlags {
  readonly source: ClientSource;
  readonly written: WrittenClient;
  readonly codes: { readonly [Field in OAuthClientField]?: string };
}

/** A flag with its source, as it was typed; with the source's own code where it was not. */
export const flagOf = (field: OAuthClientField, { source, codes }: ClientOfFlags) =>
  `${clientFlagNames[field]} ${codes[field] ?? source.code}`;

/** What the flags say, by the source they name by any of its codes. */
export function clientsWritten(flags: ClientFlags, problems: Problems): ClientOfFlags[] {
  const clients = new Map<ClientSource, ClientOfFlags>();
  for (const [field, pairs] of Object.entries(pairsOf(flags)) as [OAuthClientField, readonly Pair[]][]) {
    for (const [code, value] of pairs) {
      const flag = `${clientFlagNames[field]} ${code}`;
      const source = findClientSource(code);
      const { written, codes } = (source && clients.get(source)) ?? { written: {}, codes: {} };
      if (!source) problems.add(flag, notAskedByOAuth);
      else if (written[field] !== undefined) problems.add(flag, `names ${source.code} twice`);
      else
        clients.set(source, {
          source,
          written: { ...written, [field]: value },
          codes: { ...codes, [field]: code },
        });
    }
  }
  return [...clients.values()];
}

function pairsOf(flags: ClientFlags): Record<OAuthClientField, readonly Pair[]> {
  return {
    client_id: flags.client ?? [],
    client_secret: flags.clientSecretFile ?? [],
    scopes: flags.clientScopes ?? [],
    tenant: flags.clientTenant ?? [],
    proxy_url: flags.proxyUrl ?? [],
    proxy_kind: flags.proxyKind ?? [],
  };
}
