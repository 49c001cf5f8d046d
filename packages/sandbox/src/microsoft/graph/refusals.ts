import type { PublicError } from '@microsoft/microsoft-graph-types';

/** An error response of Graph. What names the request is added when it is sent. */
export interface Refused {
  readonly code: number;
  readonly body: { readonly error: PublicError & { code: string; message: string } };
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a claims challenge asks for, in base64: `{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}`.
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
const claims = Buffer.from('{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}').toString(
  'base64',
);
const claimsChallenge = {
  'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${claims}"`,
};
const evaluated =
  'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';

/**
 * Every answer of Graph that is not what was asked for.
 * @see https://learn.microsoft.com/graph/errors and https://learn.microsoft.com/graph/throttling-limits
 */
const refusals = {
  'no credentials': refused(401, 'InvalidAuthenticationToken', 'Access token is empty.'),
  unauthenticated: refused(
    401,
    'InvalidAuthenticationToken',
    'Lifetime validation failed, the token is expired.',
  ),
  'claims challenge': { ...refused(401, 'InvalidAuthenticationToken', evaluated), headers: claimsChallenge },
  'claims insufficient': { ...refused(403, 'insufficient_claims', evaluated), headers: claimsChallenge },
  'access denied': refused(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  'profile denied': refused(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  ),
  forbidden: refused(403, 'accessDenied', 'Access denied'),
  'not found': refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  'photo not found': refused(
    404,
    'ImageNotFound',
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  ),
  'no mailbox': refused(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  ),
  'mailbox concurrency': refused(
    429,
    'ApplicationThrottled',
    'Application is over its MailboxConcurrency limit.',
  ),
  'too many requests': refused(
    429,
    'ApplicationThrottled',
    'Application is over its RequestsPer10Minutes limit.',
  ),
  internal: refused(
    500,
    'ErrorInternalServerError',
    'An internal server error occurred. The operation failed.',
  ),
  unavailable: refused(503, 'serviceNotAvailable', 'The service is temporarily unavailable. Please retry.'),
  'gateway timeout': refused(504, 'UnknownError', ''),
} as const satisfies Record<string, Refused>;

export type Refusal = keyof typeof refusals;

export const refusal = (name: Refusal): Refused => refusals[name];

/** 400: the request itself is wrong. */
export const badRequest = (code: string, message: string): Refused => refused(400, code, message);

/** 501: Graph can, the sandbox cannot. Better no answer than one that is not like Graph's. */
export const unimplemented = (what: string): Refused =>
  refused(501, 'NotImplemented', `The sandbox does not know what ${what} asks for.`);

export function isRefused(answer: object): answer is Refused {
  return 'code' in answer && 'body' in answer;
}

function refused(status: number, code: string, message: string): Refused {
  return { code: status, body: { error: { code, message } } };
}
