import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.js';
import type { OAuthSettings } from '../../oauth/settings.js';
import { objectIdOf, ownerOf, subjectOf } from '../directory/identity.js';
import { tenantOf } from '../directory/tenants.js';
import { Reporter } from './aadsts.js';
import { approvalNeeded } from './approval.js';
import { checkAccount, checkAsking, checkCalling } from './checks.js';
import { consentPage } from './pages/consent.js';
import { scopes, toldScopes } from './scopes.js';
import { backWords, pageWords, tokenWords } from './words.js';

const accessSeconds = 3599;

/**
 * Microsoft's authorization server. It revokes nothing, and does not tell its issuer to the callback.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function microsoftOAuth(clock: Clock): OAuthSettings {
  const report = new Reporter(clock);
  return {
    paths: {
      issuer: '',
      authorization: '/:realm/oauth2/v2.0/authorize',
      token: '/:realm/oauth2/v2.0/token',
    },
    scopes,
    request: {
      prompts: ['none', 'login', 'consent', 'select_account'],
      choices: { response_mode: ['query'] },
      check: (client, realm) => checkAsking(report, client, realm),
      refusedBrowsers: undefined,
    },
    consent: {
      check: (request, account) => checkAccount(report, request, account),
      // An administrator agrees for the whole tenant.
      holders: (account) => [account.email, tenantOf(account).id],
      obstacle: (request, account, missing) => approvalNeeded(report, request, account, missing),
      scopes: () => 'granted together',
      // A token is good for all that was agreed to before.
      includesEarlier: () => true,
      tellsIssuer: false,
      callbackParameters: () => ({ session_state: randomUUID() }),
    },
    tokens: {
      check: (client, realm) => checkCalling(report, client, realm),
      code: { prefix: '1.AX0', bytes: 96 },
      access: { prefix: 'EwB4', bytes: 96 },
      accessSeconds,
      besides: () => ({ ext_expires_in: accessSeconds }),
      toldScopes,
      refresh: {
        prefix: '1.AXo',
        bytes: 96,
        isGiven: (request) => request.scopes.includes('offline_access'),
        /** @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
        rotation: (account) =>
          account.fault?.when === 'asking for the next page'
            ? 'old ones end the grant'
            : 'old ones stay good',
        max: Number.POSITIVE_INFINITY,
      },
    },
    revocation: undefined,
    idTokens: {
      keysPath: '/:realm/discovery/v2.0/keys',
      /** @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
      claims: (account, { url, clientId, scopes: granted, nonce, issuedAt, expiresAt }) => ({
        ver: '2.0',
        iss: `${url}/${tenantOf(account).id}/v2.0`,
        aud: clientId,
        sub: subjectOf(account, clientId),
        tid: tenantOf(account).id,
        iat: issuedAt,
        nbf: issuedAt,
        exp: expiresAt,
        ...(nonce !== undefined && { nonce }),
        ...(granted.includes('profile') && {
          name: ownerOf(account).display,
          preferred_username: account.email,
          oid: objectIdOf(account),
        }),
        ...(granted.includes('email') && { email: account.email }),
      }),
    },
    words: { page: pageWords(report), back: backWords(report), token: tokenWords(report) },
    pages: { consent: consentPage },
  };
}
