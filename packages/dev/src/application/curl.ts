import type { Credentials } from './invitely.js';

/** A service, and the credentials of an application there. */
export interface Access extends Credentials {
  readonly url: string;
}

/** A source that takes a file wherever it is asked for: it has no provider. */
export const fileSource = 'addressbook';

/** The requests of an import as lines for a shell, word for word. */
export function curlLines(access: Access, importId: number | 'IMPORT_ID') {
  const curl = `curl --user ${access.domainKey}:${access.domainPassword}`;
  const begin = (service: string) =>
    `${curl} --request POST --data "service=${service}" ${access.url}/begin_import/user_consent`;
  return {
    begin,
    events: `${curl} ${access.url}/events/${importId}`,
    contactsAsJson: `${curl} ${access.url}/contacts/${importId}.json`,
    contactsAsXml: `${curl} ${access.url}/contacts/${importId}.xml`,
  };
}
