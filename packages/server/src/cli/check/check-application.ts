import type { Application } from '../../applications/application.js';
import { findClientSource } from '../../applications/oauth-client.js';
import type { Config } from '../../config/config.js';
import { connectors, findProvider } from '../../sources/registry.js';
import { oauthChoice } from '../../storage/oauth-clients.js';
import type { Store } from '../../storage/store.js';
import { endpointsOf } from '../../storage/webhook-endpoints.js';
import { applicationFindings } from './application-findings.js';
import type { Findings } from './finding.js';
import { sourceFindings } from './source-findings.js';
import { webhookFindings } from './webhook-findings.js';

/** Walks through what is set of an application: first what holds for all sources, then each that asks for consent. */
export async function checkApplication(
  { db, masterKey }: Pick<Store, 'db' | 'masterKey'>,
  config: Pick<Config, 'baseUrl' | 'sources'>,
  application: Application,
): Promise<Findings[]> {
  const found: Findings[] = [
    {
      title: `${application.name} (${application.domainKey})`,
      findings: [
        ...applicationFindings(application, config),
        ...webhookFindings(await endpointsOf(db, application.id), masterKey),
      ],
    },
  ];
  for (const connector of connectors)
    for (const [code, ways] of Object.entries(connector.ways)) {
      const source = findClientSource(code);
      // Others may read the same source in a way of their own.
      if (!source || !ways.some(({ method }) => method === 'consent')) continue;
      const choice = await oauthChoice(db, application.id, source.code);
      found.push({
        title: `${findProvider(code)?.name ?? code} (${code})`,
        findings: sourceFindings({ application, source, connector, choice }, config, masterKey),
      });
    }
  return found;
}
