/** What the server takes; small enough that every book of some size meets it. @see RFC 8620 §2 */
export const limits = {
  maxSizeUpload: 50_000_000,
  maxConcurrentUpload: 4,
  maxSizeRequest: 100_000,
  maxConcurrentRequests: 4,
  maxCallsInRequest: 8,
  maxObjectsInGet: 100,
  maxObjectsInSet: 100,
} as const;

export const capabilities = {
  core: 'urn:ietf:params:jmap:core',
  contacts: 'urn:ietf:params:jmap:contacts',
  mail: 'urn:ietf:params:jmap:mail',
  oldContacts: 'https://cyrusimap.org/ns/jmap/contacts',
} as const;
