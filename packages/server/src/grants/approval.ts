import type { AppContext } from '../context/app-context.js';
import type { Import } from '../model/import.js';
import { providerOf, wayOf } from '../sources/registry.js';
import { callbackUrl, oauthClientOf } from './client.js';

/**
 * Where an administrator approves the client of an import for everybody of an organisation; `undefined` where the provider
 * has no such page. It comes back to our own `/auth`, also where consents go by a page of the application: those that are
 * published pass nothing of it on.
 */
export async function approvalUrl(parts: AppContext, it: Import): Promise<string | undefined> {
  const oauth = wayOf(providerOf(it.source), 'consent')?.oauth;
  if (!oauth?.approvalUrl) return undefined;
  const client = await oauthClientOf(parts, it.applicationId, it.source, oauth, it.consentMode);
  return client && oauth.approvalUrl(parts.config.sources, client, callbackUrl(parts.config.baseUrl));
}
