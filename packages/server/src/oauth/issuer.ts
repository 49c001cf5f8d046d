import type { AuthorizationServer } from 'oauth4webapi';
import { peekJson } from './answer-body.js';

/*
 * The issuer of a provider with tenants is not known before somebody has signed in: its metadata have a place for the
 * tenant instead, and every ID token names its own.
 * https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens#validate-the-issuer
 */
export const tenantPlace = '{tenantid}';

/** Whether a text is the id of a tenant, in small letters. */
export const isTenantId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Whether a callback's `iss` (RFC 9207 §2.4) is an issuer's, with a tenant in its place where there is one. */
export function isOfIssuer(issuer: string, iss: string): boolean {
  const at = issuer.indexOf(tenantPlace);
  if (at < 0) return iss === issuer;
  const tenant = iss.slice(at, iss.length - (issuer.length - at - tenantPlace.length));
  return isTenantId(tenant) && iss === issuer.replace(tenantPlace, tenant);
}

/**
 * The server with the issuer that the ID token of a token answer has to have (OpenID Connect Core §3.1.3.7): with the
 * tenant that the token itself names in its place. Without an ID token it stays as it is.
 */
export async function withTenant(
  server: AuthorizationServer,
  answer: Response,
): Promise<AuthorizationServer> {
  if (!server.issuer.includes(tenantPlace)) return server;
  const tenant = tenantOf(await peekJson(answer));
  return tenant === undefined ? server : { ...server, issuer: server.issuer.replace(tenantPlace, tenant) };
}

function tenantOf(body: unknown): string | undefined {
  const { id_token: token } = (body ?? {}) as { id_token?: unknown };
  if (typeof token !== 'string') return undefined;
  const { tid } = claimsOf(token);
  return typeof tid === 'string' && isTenantId(tid) ? tid : undefined;
}

function claimsOf(token: string): { tid?: unknown } {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) ?? {};
  } catch {
    return {};
  }
}
