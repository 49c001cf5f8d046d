import { cardProperties, cardRequired, cardRules } from '../jscontact/card.js';
import { mediumProperties } from '../jscontact/resource.js';
import { id, mapOf, object, setOf } from '../types.js';
import { getResponse } from './get-response.js';

/** A medium has a blob in the place of a `data:` URI, and then says its type. */
const medium = object({ ...mediumProperties, blobId: id }, ['kind'], {
  oneOf: [{ required: ['uri'] }, { required: ['blobId'] }],
  dependentRequired: { blobId: ['mediaType'] },
});

const properties = {
  ...cardProperties,
  media: mapOf(medium),
  id,
  addressBookIds: { ...setOf(id), minProperties: 1 },
};

/** A Card of JSContact that is in an address book. @see RFC 9610 §3 */
export const contactCard = object(properties, [...cardRequired, 'id', 'addressBookIds'], cardRules);

/** @see RFC 9610 §3.1 */
export const contactCardGet = getResponse(contactCard);

/** The answer to whoever chose properties. */
export const contactCardGetSome = getResponse(object(properties, ['id']));
