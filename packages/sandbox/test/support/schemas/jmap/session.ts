import { boolean, id, mapOf, object, type Schema, text, uri } from '../types.js';
import { accountCapabilities, capabilities } from './capabilities.js';

/** A URI Template of level 1 that has these variables. @see RFC 6570 §1.2 */
const template = (...variables: readonly string[]): Schema => ({
  type: 'string',
  format: 'uri-template',
  pattern: '^https?://[^{}]*(\\{\\w+\\}[^{}]*)*$',
  allOf: variables.map((variable) => ({ pattern: `\\{${variable}\\}` })),
});

const account = { name: text, isPersonal: boolean, isReadOnly: boolean, accountCapabilities };

const properties = {
  capabilities,
  accounts: mapOf(object(account, Object.keys(account))),
  primaryAccounts: mapOf(id, uri),
  username: text,
  apiUrl: uri,
  downloadUrl: template('accountId', 'blobId', 'type', 'name'),
  uploadUrl: template('accountId'),
  eventSourceUrl: template('types', 'closeafter', 'ping'),
  state: text,
};

/** @see RFC 8620 §2 */
export const session = object(properties, Object.keys(properties));
