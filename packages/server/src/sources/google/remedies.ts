/* What whoever runs the service can do at Google, as sentences for operators; the words of its console are as of November 2026. */

export const enableApi =
  'Enable the Google People API in the project of the OAuth client: Google Cloud console, "APIs & Services", "Library".';

export const payForProject =
  'Look at the billing of the project of the OAuth client in the Google Cloud console.';

export const makeClientAnew =
  'The project of the OAuth client is gone or suspended: restore it, or give the service a client of another project.';

export const replaceClient =
  'Google has deleted the OAuth client, as it does with those that nobody has used for six months: restore it in "Google Auth Platform", "Clients", within 30 days, or make a new one there and give its id and secret to the service.';

export const compareSecret =
  'Google does not know the OAuth client by this id and secret: compare the id in "Google Auth Platform", "Clients". A secret is shown only once, so add a new one there and give it to the service.';

export const raiseQuota =
  'Ask Google for a higher quota of the People API if this comes often: Google Cloud console, "APIs & Services", "Google People API", "Quotas".';

export const askAdministrator =
  'An administrator of the person\'s Google Workspace has to allow the OAuth client: Admin console, "Security", "API controls", "App access control".';

export const openAudience =
  'The OAuth client is for the accounts of your own Google Workspace only: make its audience "External" in "Google Auth Platform", "Audience".';

export const useBrowser = 'Open the page of an import in a browser: Google asks nobody inside an app.';

export const registerRedirectUri =
  'Register the redirect URI of the service with the OAuth client, letter by letter: "Google Auth Platform", "Clients".';
