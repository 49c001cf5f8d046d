import { object, text, uri, wordOf } from '../types.js';

const ofJmap = (word: string): string => `urn:ietf:params:jmap:error:${word}`;

const withoutLimit = wordOf('about:blank', ...['unknownCapability', 'notJSON', 'notRequest'].map(ofJmap));

const limit = wordOf(
  'maxSizeUpload',
  'maxConcurrentUpload',
  'maxSizeRequest',
  'maxConcurrentRequests',
  'maxCallsInRequest',
);

/** An error of a whole request; the limit is named where it is about one. @see RFC 8620 §3.6.1 and RFC 7807 §3.1 */
export const problem = object(
  {
    type: { anyOf: [withoutLimit, { const: ofJmap('limit') }] },
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text,
    instance: uri,
    limit,
  },
  ['type', 'status'],
  { oneOf: [{ properties: { type: withoutLimit } }, { required: ['limit'] }] },
);
