import type { AskingClient } from '../connector.js';
import { scopes } from './scopes.js';

/** What Yahoo will not do, as far as it can be told from the client. */
export const warnings = ({ redirectUri }: Pick<AskingClient, 'redirectUri'>): string[] => [
  `Unless Yahoo has granted ${scopes.contacts} to the client by the form of its developer access, everybody comes back with invalid_scope.`,
  ...(redirectUri === undefined || redirectUri.startsWith('https:')
    ? []
    : [`Yahoo takes no redirect URI but one on https, which ${redirectUri} is not.`]),
];
