import type { Parts } from '../context/parts.js';
import type { Run } from '../imports/gather/gather.js';
import { ImportFailure } from '../model/failures.js';
import { TokenEndpoint } from '../oauth/token-endpoint.js';
import type { ConsentSource, GatherContext } from '../sources/source.js';
import { allowIdle, transaction } from '../storage/database.js';
import { holdGrant, replaceGrant } from '../storage/grants.js';
import { type Grant, openGrant, sealGrant } from '../vault/grant.js';
import { oauthClientOf } from './client.js';

/** Lets a source ask its provider with the grant of an import, which is renewed when it has run out. */
export function openAccess(
  parts: Parts,
  run: Pick<Run, 'it' | 'key' | 'signal'>,
  source: ConsentSource,
  sealed: Buffer,
): Pick<GatherContext, 'fetch' | 'scopes'> {
  const { it, key, signal } = run;
  let grant = openGrant(key, it, sealed);

  const ask = (url: URL) =>
    parts.outbound.fetch(url, {
      headers: {
        authorization: `Bearer ${grant.accessToken}`,
        accept: 'application/json',
        ...(it.locale && { 'accept-language': it.locale }),
      },
      signal,
    });

  return {
    scopes: grant.scopes,
    async fetch(url) {
      const used = grant;
      const response = await ask(url);
      if (response.status !== 401) return response;
      // Another request of this run may have renewed it meanwhile; two that did so at once hold the same token.
      if (grant.accessToken === used.accessToken) grant = await renew(parts, run, source, used);
      const second = await ask(url);
      if (second.status === 401) throw new ImportFailure('grant_expired');
      return second;
    },
  };
}

/** As long as a provider may take to answer, and some more. */
const renewMs = 120_000;

/**
 * One node at a time renews a grant, holding its row: with providers that rotate, a second one would end it. What was
 * renewed is kept also when another run has the import by then, for the same reason.
 */
function renew(
  parts: Parts,
  { it, key, signal }: Pick<Run, 'it' | 'key' | 'signal'>,
  source: ConsentSource,
  used: Grant,
): Promise<Grant> {
  return transaction(parts.db, async (client) => {
    const held = await holdGrant(client, it.key);
    if (!held) throw new ImportFailure('grant_expired');
    const stored = openGrant(key, it, held);
    if (stored.accessToken !== used.accessToken) return stored;
    await allowIdle(client, renewMs);
    const oauthClient = await oauthClientOf({ ...parts, db: client }, it.applicationId, source);
    // The application has another client now, which cannot renew what this one was given.
    if (oauthClient?.id !== stored.clientId) throw new ImportFailure('application_misconfigured');
    const renewed = await new TokenEndpoint(parts, source, oauthClient).refresh(stored, signal);
    await replaceGrant(client, it.key, sealGrant(key, it, renewed));
    return renewed;
  });
}
