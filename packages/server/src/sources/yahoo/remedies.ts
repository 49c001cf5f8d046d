/* What whoever runs the service can do at Yahoo, which has AOL as well, as sentences for operators; as of November 2026. */

export const getScope =
  'Yahoo has not granted the scope to the OAuth client: ask for it with the form of its developer access (senders.yahooinc.com/developer/developer-access), tick it among the "API Permissions" of the app, and ask for what is ticked there and nothing else.';

export const compareClient =
  'Compare the id and the secret of the OAuth client with the "Client ID" and the "Client Secret" of the app at developer.yahoo.com, "My Apps".';

export const registerRedirectUri =
  'Add the redirect URI of the service to the "Redirect URI(s)" of the app at developer.yahoo.com, "My Apps", letter by letter; it has to be https.';

export const openAddressBooks =
  'Yahoo has given a token for contacts, and its CardDAV server does not let it in: ask whoever granted the scope whether that holds for CardDAV. An app password still opens the address book, and so does a file.';
