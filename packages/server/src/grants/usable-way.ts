import type { AppContext } from '../context/app-context.js';
import type { ConsentWay, Provider, UploadWay } from '../sources/provider.js';
import { wayOf } from '../sources/registry.js';
import { oauthClientOf } from './client.js';

/** A way that begins with a page for the person. */
export type WayWithPage = ConsentWay | UploadWay;

/** The way with a page that an application's imports of a provider take: the first that is set up, a file at the last. */
export async function usableWay(
  parts: AppContext,
  applicationId: string,
  provider: Provider,
): Promise<WayWithPage> {
  const consent = wayOf(provider, 'consent');
  const client = consent && (await oauthClientOf(parts, applicationId, provider.code, consent.oauth));
  return wayWithPage(provider, () => client !== undefined);
}

/** The first way with a page that is set up; `hasClient` tells whether there is an OAuth client for it. */
export function wayWithPage(provider: Provider, hasClient: (way: ConsentWay) => boolean): WayWithPage {
  const found = provider.ways.find(
    (way): way is WayWithPage => way.method === 'upload' || (way.method === 'consent' && hasClient(way)),
  );
  if (!found) throw new Error(`${provider.code} has no way that takes a file.`);
  return found;
}
