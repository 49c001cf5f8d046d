import { boolean, list, mapOf, object, orNull, text, unsignedInt, uri } from '../types.js';

const core = 'urn:ietf:params:jmap:core';
const contacts = 'urn:ietf:params:jmap:contacts';
const mail = 'urn:ietf:params:jmap:mail';

const nothing = object({});

const limits = {
  maxSizeUpload: unsignedInt,
  maxConcurrentUpload: unsignedInt,
  maxSizeRequest: unsignedInt,
  maxConcurrentRequests: unsignedInt,
  maxCallsInRequest: unsignedInt,
  maxObjectsInGet: unsignedInt,
  maxObjectsInSet: unsignedInt,
  collationAlgorithms: list(text),
};

/** Capabilities of vendors are objects of any kind. */
const others = mapOf({ type: 'object' }, uri);

/** What the server can. @see RFC 8620 §2, RFC 8621 §1.3.1 and RFC 9610 §1.4.1 */
export const capabilities = {
  ...others,
  properties: { [core]: object(limits, Object.keys(limits)), [contacts]: nothing, [mail]: nothing },
  required: [core],
};

const contactsOfAccount = {
  maxAddressBooksPerCard: orNull({ ...unsignedInt, minimum: 1 }),
  mayCreateAddressBook: boolean,
};

const mailOfAccount = {
  maxMailboxesPerEmail: orNull({ ...unsignedInt, minimum: 1 }),
  maxMailboxDepth: orNull(unsignedInt),
  maxSizeMailboxName: { ...unsignedInt, minimum: 100 },
  maxSizeAttachmentsPerEmail: unsignedInt,
  emailQuerySortOptions: list(text),
  mayCreateTopLevelMailbox: boolean,
};

/** What can be done in one account. @see RFC 8620 §2, RFC 8621 §1.3.1 and RFC 9610 §1.4.1 */
export const accountCapabilities = {
  ...others,
  properties: {
    [core]: nothing,
    [contacts]: object(contactsOfAccount, Object.keys(contactsOfAccount)),
    [mail]: object(mailOfAccount, Object.keys(mailOfAccount)),
  },
};
