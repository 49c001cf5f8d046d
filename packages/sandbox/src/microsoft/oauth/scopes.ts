import type { ScopeRow, Scopes } from '../../oauth/scopes.js';
import { tenantOf } from '../directory/tenants.js';

interface GraphScopeRow extends ScopeRow {
  /** Whether people may agree to it themselves where the policy of their tenant is to be careful. */
  readonly isLowRisk: boolean;
}

const row = (sentence: string, isLowRisk: boolean): GraphScopeRow => ({
  sentence,
  isLowRisk,
  isNeeded: false,
});

/** Those that say who somebody is, and belong to no API. */
const identityRows = {
  openid: row('Sign you in', true),
  profile: row('View your basic profile', true),
  email: row('View your e-mail address', true),
  offline_access: row('Maintain access to data you have given it access to', true),
};

/**
 * What an app may ask of Graph. Which of them people may still agree to alone is that of November 2026.
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const graphRows = {
  'User.Read': row('Sign you in and read your profile', true),
  'Contacts.Read': row('Read your contacts', true),
  'Contacts.ReadWrite': row('Read, change and delete your contacts', false),
  'Contacts.Read.Shared': row('Read your contacts, and those that others share with you', false),
  'Contacts.ReadWrite.Shared': row('Change your contacts, and those that others share with you', false),
  'People.Read': row('Read the list of people who matter to you', false),
};

const rows = { ...identityRows, ...graphRows };

export type Scope = keyof typeof rows;
export type GraphScope = keyof typeof graphRows;

/** What scopes of Graph begin with in full. */
const graph = 'https://graph.microsoft.com/';

const fullNames = Object.keys(graphRows).map((name) => [`${graph}${name}`, name] as const);

export const scopes: Scopes = { rows, aliases: Object.fromEntries(fullNames) };

export const isLowRisk = (scope: string): boolean =>
  Object.hasOwn(rows, scope) && rows[scope as Scope].isLowRisk;

/** By its full name, as adminconsent answers it. */
export const inFull = (scope: string): string => (Object.hasOwn(graphRows, scope) ? graph + scope : scope);

/**
 * What a token answer calls them. Apps report both short names and full ones; here work accounts have the former, and
 * personal ones the latter. `offline_access` is never among them, as it is for no API.
 */
export function toldScopes(
  granted: readonly string[],
  account: { readonly email: string },
): readonly string[] {
  const told = granted.filter((scope) => scope !== 'offline_access').sort();
  return tenantOf(account).work ? told : told.map(inFull);
}
