import { id, list, object, type Schema, text } from '../types.js';

/** What a method `/get` answers of records. @see RFC 8620 §5.1 */
export const getResponse = (record: Schema, rules: Schema = {}): Schema =>
  object(
    {
      accountId: id,
      state: text,
      list: list(record, { uniqueItems: true, ...rules }),
      notFound: list(id, { uniqueItems: true }),
    },
    ['accountId', 'state', 'list', 'notFound'],
  );
