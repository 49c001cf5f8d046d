import type { AppContext } from '../context/app-context.js';
import { ImportFailure } from '../model/failures.js';
import type { Grant, OAuthGrant } from '../model/grant.js';
import type { Import } from '../model/import.js';
import { maxRevocationTries, revocationWaitMs } from '../model/revocation.js';
import { revocationContext } from '../model/seal-contexts.js';
import type { SourceCode } from '../model/source.js';
import type { MasterKey } from '../security/master-key.js';
import { SealError } from '../security/seal.js';
import { findProvider, providerOf, wayOf } from '../sources/registry.js';
import type { Queryable } from '../storage/database.js';
import {
  deleteGrant,
  type GrantHashes,
  holdGrant,
  isAnyAccountInUse,
  isClientInUse,
} from '../storage/grants.js';
import { queueRevocation, type SealedRevocation } from '../storage/queue.js';
import { openGrant } from '../vault/grant.js';
import { keyOfImport } from '../vault/import-key.js';
import { type OAuthClient, oauthClientOf } from './client.js';
import { tokenEndpoint } from './token-endpoint.js';

/*
 * A provider may end everything that an account has given to a client when one of its tokens is revoked, as Google does:
 * also what another import of the same person is reading with. So a token is revoked by a job of its own, once nobody
 * else holds a grant of that account. A grant whose account the provider did not name, because it was not asked to, may be
 * of anybody who has given one to the same client: for a while each waits for the other.
 */

/** A token that is to be revoked; sealed while it waits. */
interface Revocation {
  readonly source: SourceCode;
  /** The application may have none any more, or may be gone itself, by the time that the token is revoked. */
  readonly client: Pick<OAuthClient, 'id' | 'secret'>;
  readonly token: string;
  /** Its hash in base64, as earlier versions know it. */
  readonly account: string;
  /** As the provider names it; absent in what an earlier version has left. */
  readonly accountName?: string | null;
  readonly isAccountKnown: boolean;
  /** By the clock of the node that sealed it, as earlier versions know it. */
  readonly since: number;
  /** How often it was tried in vain. */
  readonly tries: number;
}

/** What it takes to have a grant revoked. */
type Revoking = Pick<AppContext, 'config' | 'log' | 'masterKey'>;

const unopened = 'a grant cannot be opened, and is not revoked';

/** Time for a second import of the same person that is at the provider right now. */
const firstMs = 3000;

/** Between looks whether the account is still in use: as long as it has waited already, within these. */
const [minMs, maxMs] = [5000, 60_000];

/**
 * Whose account a grant is of, for one client: told to nobody who has not the master key. All accounts of a client that a
 * provider did not name count as one, since any two of them may be.
 */
export function grantHashes(
  masterKey: MasterKey,
  it: Pick<Import, 'source' | 'tokenKey'>,
  grant: Grant,
): GrantHashes {
  const [client, account] =
    grant.kind === 'oauth' ? [grant.clientId, grant.account] : [null, usernameOf(grant)];
  const keyed = (name: string) => bytesOf(masterKey.tokenFor(name, masterKey.beginKeyOf(it)));
  return {
    account: keyed(accountName(it.source, client, account)),
    client: keyed(clientName(it.source, client)),
  };
}

const accountName = (source: SourceCode, client: string | null, account: string | null) =>
  JSON.stringify(['account', source, client, account]);

const clientName = (source: SourceCode, client: string | null) => JSON.stringify(['client', source, client]);

/** A grant may have been hashed with any of the keys that there are while the master key is changed. */
const hashesOf = (masterKey: MasterKey, name: string): Buffer[] => masterKey.tokensFor(name).map(bytesOf);

const bytesOf = (token: string) => Buffer.from(token, 'base64url');

const usernameOf = (grant: Exclude<Grant, OAuthGrant>): string =>
  grant.kind === 'typed' ? grant.username : grant.authorization.username;

/**
 * Destroys the grant of an import, if it has one, and has it revoked; in the transaction of its caller. One that cannot
 * be opened any more, for whatever reason, is destroyed all the same.
 */
export async function endGrant(client: Queryable, parts: Revoking, it: Import): Promise<void> {
  if (it.method === 'upload') return;
  const held = await holdGrant(client, it.key);
  if (!held) return;
  await deleteGrant(client, it.key);
  try {
    const key = await keyOfImport(client, parts.masterKey, it);
    const grant = key && openGrant(key, it, held);
    // An app password is its person's own to revoke.
    if (grant?.kind === 'oauth') await revokeLater(client, parts, it, grant);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    parts.log.warn({ import_id: it.importId, err: error }, unopened);
  }
}

/** Has a grant revoked that no import goes on with. Throws `SealError` when the client's secret cannot be opened, and `MasterKeyForgottenError`. */
export async function revokeLater(
  db: Queryable,
  parts: Revoking,
  it: Import,
  grant: OAuthGrant,
): Promise<void> {
  const { source, applicationId } = it;
  const way = wayOf(providerOf(source), 'consent');
  if (way?.oauth.server(parts.config.sources, {}).revocation_endpoint === undefined) return;
  const client = await oauthClientOf({ ...parts, db }, applicationId, source, way.oauth);
  // The application has another client now, or none: nobody can speak for the one that it was given to.
  if (client?.id !== grant.clientId) return;
  const revocation: Revocation = {
    source,
    client: { id: client.id, secret: client.secret },
    token: grant.refreshToken ?? grant.accessToken,
    account: grantHashes(parts.masterKey, it, grant).account.toString('base64'),
    accountName: grant.account,
    isAccountKnown: grant.account !== null,
    since: Date.now(),
    tries: 0,
  };
  await queueRevocation(db, sealed(parts.masterKey, revocation), firstMs);
}

const sealed = (masterKey: MasterKey, revocation: Revocation): SealedRevocation => ({
  sealed: masterKey.sealRecord(revocationContext, Buffer.from(JSON.stringify(revocation))).toString('base64'),
  keyId: masterKey.id,
});

/** `undefined` for what cannot be opened, now or later. */
function opened({ masterKey, log }: AppContext, sealedRevocation: string): Revocation | undefined {
  try {
    return JSON.parse(
      masterKey.openRecord(revocationContext, Buffer.from(sealedRevocation, 'base64')).toString(),
    );
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    log.warn({ err: error }, unopened);
    return undefined;
  }
}

/** Since when a token waits to be revoked, and what time it is: both by the database's clock. */
interface Waiting {
  readonly since: Date;
  readonly now: Date;
}

/** Revokes a token, or puts that off while its account is in use or its provider away. Throws database errors. */
export async function revoke(
  parts: AppContext,
  sealedRevocation: string,
  { since, now }: Waiting,
): Promise<void> {
  const revocation = opened(parts, sealedRevocation);
  if (!revocation) return;
  const waitedMs = now.getTime() - since.getTime();
  if (await mayBeInUse(parts, revocation, waitedMs)) {
    const waitMs = Math.min(Math.max(waitedMs, minMs), maxMs);
    // Not as it was: the key that had sealed it may be gone by now.
    await queueRevocation(parts.db, sealed(parts.masterKey, revocation), waitMs, since);
    return;
  }
  await revokeNow(parts, revocation, since);
}

/** Whether somebody may be reading whose access would end as well. */
function mayBeInUse(parts: AppContext, revocation: Revocation, waitedMs: number): Promise<boolean> {
  const { db, masterKey, config } = parts;
  const { source, client, isAccountKnown } = revocation;
  const { accountName: name = null } = revocation;
  const known = name === null ? [] : hashesOf(masterKey, accountName(source, client.id, name));
  const accounts = [Buffer.from(revocation.account, 'base64'), ...known];
  // On a busy service some account without a name is always in use: then what was being read at the time is waited for.
  const isOld = waitedMs > config.limits.gatherMinutes * 60_000;
  if (isOld) return isAccountKnown ? isAnyAccountInUse(db, accounts) : Promise.resolve(false);
  return isAccountKnown
    ? isAnyAccountInUse(db, [...accounts, ...hashesOf(masterKey, accountName(source, client.id, null))])
    : isClientInUse(db, hashesOf(masterKey, clientName(source, client.id)));
}

async function revokeNow(parts: AppContext, revocation: Revocation, since: Date): Promise<void> {
  const provider = findProvider(revocation.source);
  const way = provider && wayOf(provider, 'consent');
  if (!way) return;
  try {
    await tokenEndpoint(parts, way.oauth, revocation.client).revoke(revocation.token);
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    const tries = revocation.tries + 1;
    // Before another node can try it again.
    parts.log.warn(
      { source: provider.code, failure: error.code, tries, err: error },
      'a token could not be revoked',
    );
    if (tries < maxRevocationTries)
      await queueRevocation(
        parts.db,
        sealed(parts.masterKey, { ...revocation, tries }),
        revocationWaitMs(tries),
        since,
      );
  }
}
