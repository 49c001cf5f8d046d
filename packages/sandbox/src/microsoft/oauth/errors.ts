import type { Aadsts } from './aadsts.js';

// The errors of Entra that the look-alike knows, in its words. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes

const anew = 'Send a new interactive authorization request for this user and resource.';

export const errors = {
  applicationUnknown: (id: string): Aadsts => ({
    code: 700016,
    sentence: `Application with identifier '${id}' was not found in the directory 'Sandbox'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  }),
  tenantUnknown: (realm: string): Aadsts => ({
    code: 90002,
    sentence: `Tenant '${realm}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  }),
  notMultitenant: (id: string, name: string, realm: string): Aadsts => ({
    code: 50194,
    sentence: `Application '${id}'(${name}) is not configured as a multi-tenant application. Usage of the /${realm} endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  }),
  replyUnknown: (uri: string): Aadsts => ({
    code: 50011,
    sentence: `The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application.`,
  }),
  replyDiffers: (uri: string): Aadsts => ({
    code: 500112,
    sentence: `The reply address '${uri}' does not match the reply address provided when requesting Authorization code.`,
  }),
  responseTypeUnknown: { code: 70005, sentence: "The sandbox supports the response_type 'code' only." },
  scopeUnknown: (list: string): Aadsts => ({
    code: 70011,
    sentence: `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope '${list}' is not valid.`,
  }),
  parameterMissing: (name: string): Aadsts => ({
    code: 900144,
    sentence: `The request body must contain the following parameter: '${name}'.`,
  }),
  parameterDoubled: (name: string): Aadsts => ({
    code: 9000411,
    sentence: `The request is not properly formatted. The parameter '${name}' is duplicated.`,
  }),
  parameterInvalid: (what: string): Aadsts => ({
    code: 90023,
    sentence: `Unsupported value of a parameter: ${what}.`,
  }),
  secretMissing: {
    code: 7000218,
    sentence: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  secretWrong: (id: string): Aadsts => ({
    code: 7000215,
    sentence: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${id}'.`,
  }),
  secretExpired: (id: string): Aadsts => ({
    code: 7000222,
    sentence: `The provided client secret keys for app '${id}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  }),
  grantTypeUnknown: (type: string): Aadsts => ({
    code: 70003,
    sentence: `The app requested an unsupported grant type '${type}'.`,
  }),
  malformed: { code: 9002313, sentence: 'Invalid request. Request is malformed or invalid.' },
  codeExpired: {
    code: 70008,
    sentence: `The provided authorization code or refresh token has expired due to inactivity. ${anew}`,
  },
  codeUsed: {
    code: 54005,
    sentence:
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  },
  verifierWrong: {
    code: 501481,
    sentence: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  },
  refreshTokenRevoked: {
    code: 50173,
    sentence: `The provided grant has expired due to it being revoked, a fresh auth token is needed. ${anew}`,
  },
  notConsented: {
    code: 65001,
    sentence:
      'The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.',
  },
  declined: { code: 65004, sentence: 'User declined to consent to access the app.' },
  notSignedIn: {
    code: 50058,
    sentence: 'A silent sign-in request was sent but no user is signed in.',
  },
  accountOfOtherTenant: (email: string, tenant: string): Aadsts => ({
    code: 50020,
    sentence: `User account '${email}' from identity provider 'sandbox' does not exist in tenant '${tenant}' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different account.`,
  }),
  accountOfOtherKind: {
    code: 500208,
    sentence: 'The domain is not a valid login domain for the account type.',
  },
  policyForbids: (tenant: string, client: string): Aadsts => ({
    code: 90093,
    sentence: `An administrator of ${tenant} has set a policy that prevents you from granting ${client} the permissions it is requesting. Contact an administrator of ${tenant}, who can grant permissions to this app on your behalf.`,
  }),
  administratorNeeded: (client: string): Aadsts => ({
    code: 90094,
    sentence: `${client} needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.`,
  }),
} as const;
