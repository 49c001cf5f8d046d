import { boolean, id, list, object, text, unsignedInt } from '../types.js';

/** What a method `/query` answers. @see RFC 8620 §5.5 */
export const queryResponse = object(
  {
    accountId: id,
    queryState: text,
    canCalculateChanges: boolean,
    position: unsignedInt,
    ids: list(id, { uniqueItems: true }),
    total: unsignedInt,
    limit: unsignedInt,
  },
  ['accountId', 'queryState', 'canCalculateChanges', 'position', 'ids'],
);
