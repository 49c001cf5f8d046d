import { boolean, id, mapOf, object, orNull, text, unsignedInt } from '../types.js';
import { getResponse } from './get-response.js';

const rights = { mayRead: boolean, mayWrite: boolean, mayShare: boolean, mayDelete: boolean };
const addressBookRights = object(rights, Object.keys(rights));

const properties = {
  id,
  name: { type: 'string', minLength: 1, maxLength: 255 },
  description: orNull(text),
  sortOrder: { ...unsignedInt, maximum: 2 ** 31 - 1 },
  isDefault: boolean,
  isSubscribed: boolean,
  shareWith: orNull(mapOf(addressBookRights)),
  myRights: addressBookRights,
};

/** @see RFC 9610 §2 */
export const addressBook = object(properties, Object.keys(properties));

/** Not more than one of them is the default. */
const oneDefault = {
  contains: { type: 'object', properties: { isDefault: { const: true } }, required: ['isDefault'] },
  minContains: 0,
  maxContains: 1,
};

/** @see RFC 9610 §2.1 */
export const addressBookGet = getResponse(addressBook, oneDefault);

/** The answer to whoever chose properties. */
export const addressBookGetSome = getResponse(object(properties, ['id']), oneDefault);
