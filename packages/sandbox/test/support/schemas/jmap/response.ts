import { id, list, mapOf, object, text } from '../types.js';

/** @see RFC 8620 §3.2 */
const invocation = {
  type: 'array',
  prefixItems: [text, { type: 'object' }, text],
  minItems: 3,
  items: false,
};

/** @see RFC 8620 §3.4 */
export const response = object(
  { methodResponses: list(invocation), createdIds: mapOf(id), sessionState: text },
  ['methodResponses', 'sessionState'],
);
