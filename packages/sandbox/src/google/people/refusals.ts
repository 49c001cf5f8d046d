import type { people_v1 } from '@googleapis/people';

/** An error response, as Google writes it. */
export interface Refused {
  readonly code: number;
  readonly body: { readonly error: people_v1.Schema$Status & { status: string } };
}

const errorInfo = (reason: string, metadata: Record<string, string> = {}) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain: 'googleapis.com',
  metadata: { service: 'people.googleapis.com', ...metadata },
});

const perMinute = 'CriticalReadsPerMinutePerProjectPerUser';
const activation =
  'https://console.developers.google.com/apis/api/people.googleapis.com/overview?project=104020400';

/**
 * Every answer of the People API that is not what was asked for.
 * @see https://cloud.google.com/apis/design/errors and https://developers.google.com/people/api/rest
 */
const refusals = {
  unauthenticated: refused(
    401,
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    [errorInfo('ACCESS_TOKEN_EXPIRED')],
  ),
  'no credentials': refused(
    401,
    'UNAUTHENTICATED',
    'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    [errorInfo('CREDENTIALS_MISSING')],
  ),
  'scope insufficient': refused(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT'),
  ]),
  'service disabled': refused(
    403,
    'PERMISSION_DENIED',
    `People API has not been used in project 104020400 before or it is disabled. Enable it by visiting ${activation} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url: activation }],
      },
      errorInfo('SERVICE_DISABLED', { consumer: 'projects/104020400' }),
    ],
  ),
  // Nothing but this message comes without `profile`, also to apps with a scope that the documentation of people.get names.
  'owner not allowed': refused(
    403,
    'PERMISSION_DENIED',
    'The caller does not have permission to request "people/me". Request requires one of the following scopes: [profile].',
  ),
  'permission denied': refused(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
  'not found': refused(404, 'NOT_FOUND', 'Requested entity was not found.'),
  'rate limit': refused(
    429,
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'Critical read requests (Contact and Profile Reads)' and limit 'Critical read requests (Contact and Profile Reads) per minute per user' of service 'people.googleapis.com' for consumer 'project_number:104020400'.",
    [
      errorInfo('RATE_LIMIT_EXCEEDED', {
        consumer: 'projects/104020400',
        quota_location: 'global',
        quota_metric: 'people.googleapis.com/critical_read_requests',
        quota_limit: perMinute,
        quota_limit_value: '90',
      }),
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [
          {
            description: 'Request a higher quota limit.',
            url: 'https://cloud.google.com/docs/quota#requesting_higher_quota',
          },
        ],
      },
    ],
  ),
  'quota failure': refused(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).', [
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [{ subject: perMinute, description: 'FBS quota limit exceeded.' }],
    },
  ]),
  internal: refused(500, 'INTERNAL', 'Internal error encountered.'),
  unavailable: refused(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
} as const;

export type Refusal = keyof typeof refusals;

export const refusal = (name: Refusal): Refused => refusals[name];

/** 400: the request itself is wrong. `field` is told where one field is to blame. */
export function invalidArgument(message: string, field?: string): Refused {
  const violation = {
    '@type': 'type.googleapis.com/google.rpc.BadRequest',
    fieldViolations: [{ field, description: message }],
  };
  return refused(400, 'INVALID_ARGUMENT', message, field === undefined ? [] : [violation]);
}

/** 501: Google can, the sandbox cannot. Better no answer than one that is not like Google's. */
export function unimplemented(parameter: string): Refused {
  return refused(501, 'UNIMPLEMENTED', `The sandbox does not know what ${parameter} asks for.`);
}

function refused(
  code: number,
  status: string,
  message: string,
  details: Record<string, unknown>[] = [],
): Refused {
  return { code, body: { error: { code, message, status, ...(details.length === 0 ? {} : { details }) } } };
}
