import type { AppContext } from '../context/app-context.js';
import type { ConsentWay, Provider, Way } from '../sources/provider.js';
import { wayOf } from '../sources/registry.js';
import { oauthClientOf } from './client.js';

/** A way, and the mode in which its person is asked for consent, where they are and it has a name. */
export interface UsableWay {
  readonly way: Way;
  readonly consentMode: string | undefined;
}

/** The way that an application's imports of a provider take: the first that is set up, a file at the last. */
export async function usableWay(
  parts: Pick<AppContext, 'config' | 'db' | 'masterKey'>,
  applicationId: string,
  provider: Provider,
): Promise<UsableWay> {
  const consent = wayOf(provider, 'consent');
  const client = consent && (await oauthClientOf(parts, applicationId, provider.code, consent.oauth));
  const way = firstWay(provider, () => client !== undefined);
  return { way, consentMode: way.method === 'consent' ? client?.mode : undefined };
}

/** The first way that is set up; `hasClient` tells whether there is an OAuth client for a consent. */
export function firstWay(provider: Provider, hasClient: (way: ConsentWay) => boolean): Way {
  const found = provider.ways.find((way) => way.method !== 'consent' || hasClient(way));
  if (!found) throw new Error(`${provider.code} has no way that takes a file.`);
  return found;
}
