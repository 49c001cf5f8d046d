import type { Application } from '../../applications/application.js';
import type { ClientSource } from '../../applications/oauth-client.js';
import type { Config } from '../../config/config.js';
import { askedBy, callbackUrl, openSecret } from '../../grants/client.js';
import type { ProviderClient } from '../../oauth/provider.js';
import type { MasterKey } from '../../security/master-key.js';
import { SealError } from '../../security/seal.js';
import type { Connector } from '../../sources/connector.js';
import type { OAuthChoice, OwnedClientRow } from '../../storage/oauth-clients.js';
import { withoutClient } from '../without-client.js';
import { type Finding, missing, right, warning } from './finding.js';

/** What a check of one source looks at. */
export interface SourceToCheck {
  readonly application: Application;
  readonly source: ClientSource;
  readonly connector: Connector;
  readonly choice: OAuthChoice;
}

/** How an application asks at a source for consent, in the order in which it is set up. */
export function sourceFindings(
  it: SourceToCheck,
  config: Pick<Config, 'baseUrl' | 'sources'>,
  masterKey: MasterKey,
): Finding[] {
  const { application, source, connector, choice } = it;
  if (application.sourcesOff.includes(source.code)) return [right('switched off: a begin is refused')];
  const row = choice.client;
  const shared = source.oauth.client(config.sources);
  const client = row ? { id: row.clientId, tenant: row.tenant ?? undefined } : shared;
  if (!client) return [noClient(it)];
  const { mode, scopes } = askedBy(source.oauth, config.sources, choice);
  const redirectUri =
    row?.proxyUrl ?? (config.baseUrl === undefined ? undefined : callbackUrl(config.baseUrl));
  return [
    right(`client: ${holderOf(it)}, ${client.id}`),
    ...(row ? [secretFinding(masterKey, row)] : []),
    redirectUriFinding(application, redirectUri, row),
    ...modeFindings(it, mode, scopes),
    ...tenantFindings(source, client),
    ...connector
      .warnings({ tenant: client.tenant, scopes, redirectUri })
      .map((sentence) => warning(sentence)),
  ];
}

const noClient = ({ application, source }: SourceToCheck) =>
  warning(
    `client: none, so an import ${withoutClient(source.code)}. Give it one with \`bookbridge app set ${application.domainKey} --client ${source.code}=…\`, or the service one for all; \`bookbridge config check\` names the settings`,
  );

function holderOf({ application, choice: { client } }: SourceToCheck): string {
  if (!client) return 'that of the service';
  return client.applicationId === application.id
    ? 'its own'
    : `that of ${application.parent?.name} (${application.parent?.domainKey})`;
}

function secretFinding(masterKey: MasterKey, row: OwnedClientRow): Finding {
  try {
    openSecret(masterKey, row);
    return right('secret: opens with this master key');
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return missing(
      `secret: cannot be opened with this master key; give it anew with --client-secret-file ${row.source}=FILE`,
    );
  }
}

function redirectUriFinding(
  { delivery }: Application,
  redirectUri: string | undefined,
  row: OwnedClientRow | undefined,
): Finding {
  if (redirectUri === undefined)
    return missing('redirect URI to register: the base URL, which is not set, with /auth behind it');
  if (row?.proxyKind === 'server' && delivery === 'picked')
    return missing(
      `redirect URI to register: ${redirectUri} forwards on its server, so nobody can choose there who is shared (delivery picked); let it forward in the browser, with --proxy-kind ${row.source}=browser`,
    );
  if (row?.proxyKind === 'server')
    return warning(
      `redirect URI to register: ${redirectUri}, a page that forwards on its server, which is weaker: no cookie binds the browser`,
    );
  const page = row?.proxyUrl ? ', a page that forwards in the browser' : '';
  return right(`redirect URI to register: ${redirectUri}${page}`);
}

function modeFindings(
  { source, choice }: SourceToCheck,
  mode: string | undefined,
  scopes: readonly string[],
): Finding[] {
  const asked = scopes.join(' ');
  if (mode === undefined) return [right(`consent: the client's own scopes, ${asked}`)];
  const isStranger = choice.mode !== undefined && choice.mode !== mode;
  return [
    right(`consent: in the mode ${mode}, ${asked}`),
    ...(isStranger
      ? [
          warning(
            `consent: the mode ${choice.mode} that was chosen does not exist in this version; take it back with --consent ${source.code}=`,
          ),
        ]
      : []),
  ];
}

function tenantFindings(
  { code, oauth }: ClientSource,
  { tenant }: Pick<ProviderClient, 'tenant'>,
): Finding[] {
  if (!oauth.tenants)
    return tenant === undefined
      ? []
      : [warning(`tenant: ${tenant} means nothing here; take it back with --client-tenant ${code}=`)];
  if (tenant === undefined) return [right("tenant: the provider's usual choice")];
  const { error } = oauth.tenants.safeParse(tenant);
  return error
    ? [missing(`tenant: ${tenant} ${error.issues.map(({ message }) => message).join('; ')}`)]
    : [right(`tenant: ${tenant}`)];
}
