import type { AppContext } from '../context/app-context.js';
import { ImportFailure } from '../model/failures.js';
import type { Grant, OAuthGrant } from '../model/grant.js';
import type { Import } from '../model/import.js';
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
import { queueRevocation } from '../storage/queue.js';
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
  /** Base64. */
  readonly account: string;
  readonly isAccountKnown: boolean;
  readonly since: number;
  /** How often it was tried in vain. */
  readonly tries: number;
}

/** What it takes to have a grant revoked. */
type Revoking = Pick<AppContext, 'config' | 'log' | 'masterKey'>;

const context = 'revocation';

const unopened = 'a grant cannot be opened, and is not revoked';

/** Time for a second import of the same person that is at the provider right now. */
const firstMs = 3000;

/** Between looks whether the account is still in use: as long as it has waited already, within these. */
const [minMs, maxMs] = [5000, 60_000];

/** Over some two hours; then a provider that is away keeps its token. */
const maxTries = 8;

/** Before a try after one in vain: 1, 2, 4, 8 … minutes. */
const waitMs = (tries: number) => 60_000 * 2 ** (tries - 1);

/**
 * Whose account a grant is of, for one client: told to nobody who has not the master key. All accounts of a client that a
 * provider did not name count as one, since any two of them may be.
 */
export function grantHashes(masterKey: MasterKey, source: SourceCode, grant: Grant): GrantHashes {
  const [client, account] =
    grant.kind === 'oauth' ? [grant.clientId, grant.account] : [null, usernameOf(grant)];
  return {
    account: accountHash(masterKey, source, client, account),
    client: keyedHash(masterKey, ['client', source, client]),
  };
}

const accountHash = (
  masterKey: MasterKey,
  source: SourceCode,
  client: string | null,
  account: string | null,
): Buffer => keyedHash(masterKey, ['account', source, client, account]);

const keyedHash = (masterKey: MasterKey, name: readonly (string | null)[]): Buffer =>
  Buffer.from(masterKey.tokenFor(JSON.stringify(name)), 'base64url');

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

/** Has a grant revoked that no import goes on with. Throws `SealError` when the client's secret cannot be opened. */
export async function revokeLater(
  db: Queryable,
  parts: Revoking,
  { source, applicationId }: Import,
  grant: OAuthGrant,
): Promise<void> {
  const way = wayOf(providerOf(source), 'consent');
  const client = way && (await oauthClientOf({ ...parts, db }, applicationId, source, way.oauth));
  // The application has another client now, or none: nobody can speak for the one that it was given to.
  if (client?.id !== grant.clientId) return;
  if (way?.oauth.server(parts.config.sources, client).revocation_endpoint === undefined) return;
  const revocation: Revocation = {
    source,
    client: { id: client.id, secret: client.secret },
    token: grant.refreshToken ?? grant.accessToken,
    account: grantHashes(parts.masterKey, source, grant).account.toString('base64'),
    isAccountKnown: grant.account !== null,
    since: Date.now(),
    tries: 0,
  };
  await queueRevocation(db, sealed(parts.masterKey, revocation), firstMs);
}

const sealed = (masterKey: MasterKey, revocation: Revocation) =>
  masterKey.sealRecord(context, Buffer.from(JSON.stringify(revocation))).toString('base64');

/** `undefined` for what cannot be opened, now or later. */
function opened({ masterKey, log }: AppContext, sealedRevocation: string): Revocation | undefined {
  try {
    return JSON.parse(masterKey.openRecord(context, Buffer.from(sealedRevocation, 'base64')).toString());
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    log.warn({ err: error }, unopened);
    return undefined;
  }
}

/** Revokes a token, or puts that off while its account is in use or its provider away. Throws database errors. */
export async function revoke(parts: AppContext, sealedRevocation: string): Promise<void> {
  const revocation = opened(parts, sealedRevocation);
  if (!revocation) return;
  if (await mayBeInUse(parts, revocation)) {
    const waitMs = Math.min(Math.max(ageOf(revocation), minMs), maxMs);
    await queueRevocation(parts.db, sealedRevocation, waitMs);
    return;
  }
  await revokeNow(parts, revocation);
}

const ageOf = ({ since }: Revocation) => Date.now() - since;

/** Whether somebody may be reading whose access would end as well. */
function mayBeInUse(parts: AppContext, revocation: Revocation): Promise<boolean> {
  const { db, masterKey, config } = parts;
  const { source, client, isAccountKnown } = revocation;
  const account = Buffer.from(revocation.account, 'base64');
  // On a busy service some account without a name is always in use: then what was being read at the time is waited for.
  const isOld = ageOf(revocation) > config.limits.gatherMinutes * 60_000;
  if (isOld) return isAccountKnown ? isAnyAccountInUse(db, [account]) : Promise.resolve(false);
  return isAccountKnown
    ? isAnyAccountInUse(db, [account, accountHash(masterKey, source, client.id, null)])
    : isClientInUse(db, keyedHash(masterKey, ['client', source, client.id]));
}

async function revokeNow(parts: AppContext, revocation: Revocation): Promise<void> {
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
    if (tries < maxTries)
      await queueRevocation(parts.db, sealed(parts.masterKey, { ...revocation, tries }), waitMs(tries));
  }
}
