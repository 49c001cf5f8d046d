/* What whoever runs the service, or the JMAP server, can do, as sentences for operators; as of November 2026. */

export const offerContacts =
  'The server has no JMAP for Contacts (RFC 9610): Stalwart has it from 0.14 on, Cyrus from 3.13 on. Have its people begin with `carddav`, or update it.';

export const permitContacts =
  'The server does not let this account, or this token, read contacts: a token has to be made with access to them.';

export const permitRequests =
  'The server takes fewer requests at once (`maxConcurrentRequests`) than imports of one account make: let it take more.';
