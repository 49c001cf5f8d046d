/* What whoever runs the service can do at Microsoft, as sentences for operators; the words of its admin centre are as of November 2026. */

export const renewSecret =
  'The secret of the OAuth client has expired: make a new one in the Microsoft Entra admin center, "App registrations", "Certificates & secrets", and set it.';

export const copySecretValue =
  'The secret of the OAuth client is wrong: set the value of the secret, which is shown once when it is made, not its "Secret ID".';

export const findClient =
  'Compare the id of the OAuth client with the "Application (client) ID" of the app registration, and the tenant with its "Supported account types".';

export const openAccountTypes =
  'Let the tenant of the OAuth client fit its "Supported account types": a client for one organisation cannot ask anybody else.';

export const registerAsWeb =
  'Register the redirect URI under the platform "Web" in "Authentication" of the app registration, not as a single-page application or a mobile one.';

export const registerRedirectUri =
  'Register the redirect URI of the service with the app registration, letter by letter: "Authentication", platform "Web".';

export const askAdministrator =
  'An administrator of the person\'s organisation has to approve the OAuth client; a verified publisher lets more organisations leave that to their people ("Branding & properties", "Publisher verification").';

export const verifyPublisher =
  'Verify the publisher of the app registration: "Branding & properties", "Publisher verification". Until then only an administrator may agree.';

export const exemptFromPolicy =
  "A policy of the person's organisation (conditional access) stops the sign-in or the access: its administrator has to let the OAuth client through.";

export const openMailboxes =
  "The person's organisation keeps the OAuth client away from its mailboxes: its administrator has to change the application access policy of Exchange Online.";
