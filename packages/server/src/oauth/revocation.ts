import { randomBytes } from 'node:crypto';
import { ImportFailure } from '../imports/failures.js';
import type { Import } from '../imports/import.js';
import type { Parts } from '../parts.js';
import type { MasterKey } from '../security/master-key.js';
import type { SealKey } from '../security/seal.js';
import { findSource } from '../sources/registry.js';
import type { ConsentSource } from '../sources/source.js';
import type { Queryable } from '../storage/database.js';
import { deleteGrant, holdGrant, isAccountInUse } from '../storage/grants.js';
import { queueRevocation } from '../storage/jobs.js';
import { type OAuthClient, oauthClientOf } from './client.js';
import { type Grant, openGrant } from './grant.js';
import { revokeToken } from './token-endpoint.js';

/*
 * A provider may end everything that an account has given to a client when one of its tokens is revoked, as Google does:
 * also what another import of the same person is reading with. So a token is revoked by a job of its own, once nobody
 * else holds a grant of that account.
 */

/** A token that is to be revoked; sealed while it waits. */
interface Revocation {
  readonly source: string;
  /** The application may have none any more, or may be gone itself, by the time that the token is revoked. */
  readonly client: Pick<OAuthClient, 'id' | 'secret'>;
  readonly token: string;
  /** Base64; `null` when it is not known whose it is. */
  readonly account: string | null;
  readonly since: number;
  /** How often it was tried in vain. */
  readonly tries: number;
}

const place = 'revocation';

/** Between looks whether the account is still in use. */
const againMs = 5000;

/** Over some hours; then a provider that is away keeps its token. */
const mostTries = 8;

/** Before a try after one in vain: 1, 2, 4, 8 … minutes. */
const waitMs = (tries: number) => 60_000 * 2 ** (tries - 1);

/** Whose account a grant is of, told to nobody who has not the master key. One that has no name is like no other. */
export function accountHash(
  masterKey: MasterKey,
  source: ConsentSource,
  account: string | undefined,
): Buffer {
  if (account === undefined) return randomBytes(32);
  return Buffer.from(masterKey.tokenFor(`account/${source.code}/${account}`), 'base64url');
}

/** Destroys the grant of an import, if it has one, and has it revoked; in the transaction of its caller. */
export async function endGrant(client: Queryable, parts: Parts, it: Import, key: SealKey): Promise<void> {
  if (it.source.method !== 'consent') return;
  const held = await holdGrant(client, it.key);
  if (!held) return;
  await deleteGrant(client, it.key);
  await revokeLater(client, parts, it, openGrant(key, it, held.sealed), held.account ?? undefined);
}

/** Has a grant revoked that no import goes on with. */
export async function revokeLater(
  db: Queryable,
  parts: Parts,
  { source, applicationId }: Import,
  { refreshToken, accessToken }: Grant,
  account: Buffer | undefined,
): Promise<void> {
  if (source.method !== 'consent') return;
  if (source.oauth.server(parts.config.providers).revocation_endpoint === undefined) return;
  const client = await oauthClientOf({ ...parts, db }, applicationId, source);
  if (!client) return;
  const revocation: Revocation = {
    source: source.code,
    client: { id: client.id, secret: client.secret },
    token: refreshToken ?? accessToken,
    account: account?.toString('base64') ?? null,
    since: Date.now(),
    tries: 0,
  };
  await queueRevocation(db, sealed(parts.masterKey, revocation));
}

const sealed = (masterKey: MasterKey, revocation: Revocation) =>
  masterKey.sealRecord(place, Buffer.from(JSON.stringify(revocation))).toString('base64');

/** Revokes a token, or puts that off while its account is in use or its provider away. Throws database errors. */
export async function revoke(parts: Parts, sealedRevocation: string): Promise<void> {
  const bytes = parts.masterKey.openRecord(place, Buffer.from(sealedRevocation, 'base64'));
  const revocation: Revocation = JSON.parse(bytes.toString());
  const account = revocation.account === null ? undefined : Buffer.from(revocation.account, 'base64');
  // By then whatever was being read when the import ended has been read, or given up.
  const isOld = Date.now() - revocation.since > parts.config.limits.gatherMinutes * 60_000;
  if (!isOld && (await isAccountInUse(parts.db, account))) {
    await queueRevocation(parts.db, sealedRevocation, againMs);
    return;
  }
  await revokeNow(parts, revocation);
}

async function revokeNow(parts: Parts, revocation: Revocation): Promise<void> {
  const source = findSource(revocation.source);
  if (source?.method !== 'consent') return;
  try {
    await revokeToken(parts, source, revocation.client, revocation.token);
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    const tries = revocation.tries + 1;
    const mayPass = error.code === 'source_unavailable' || error.code === 'source_busy';
    // Else it is dead already: the person, or time, was quicker.
    if (!mayPass) parts.log.debug({ source: source.code, err: error }, 'a token was dead already');
    else if (tries < mostTries)
      await queueRevocation(parts.db, sealed(parts.masterKey, { ...revocation, tries }), waitMs(tries));
    else parts.log.warn({ source: source.code, err: error }, 'a token could not be revoked');
  }
}
