import { type FailureCode, failures } from '../../model/failures.js';
import { type ApiErrorCode, apiErrors } from '../answer/errors.js';
import type { Json } from './json.js';

export const failureCodes = Object.keys(failures) as FailureCode[];

/** Every code that the body of an error may have. */
export const errorCodes = [...new Set([...Object.keys(apiErrors), ...failureCodes])];

/** What can be wrong with a request, whatever it asks for. */
export const everyError = {
  400: ['invalid_parameter'],
  401: ['unauthorized'],
  406: ['not_acceptable'],
  429: ['too_many_requests'],
  500: ['internal'],
  503: ['unavailable'],
} satisfies Errors;

/** What can be wrong with a body. */
export const bodyErrors = {
  400: ['malformed_body'],
  413: ['too_large'],
  415: ['unsupported_media_type'],
} satisfies Errors;

/** Codes by status. */
export type Errors = Readonly<Record<number, readonly (ApiErrorCode | FailureCode)[]>>;

/** The responses of an operation that can go wrong in all of these ways. */
export function errorResponses(...ways: readonly Errors[]): Json {
  const statuses = [...new Set(ways.flatMap((way) => Object.keys(way).map(Number)))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      errorResponse(status, [...new Set(ways.flatMap((it) => it[status] ?? []))]),
    ]),
  );
}

function errorResponse(status: number, codes: readonly (ApiErrorCode | FailureCode)[]): Json {
  const schema = {
    allOf: [
      { $ref: '#/components/schemas/Error' },
      {
        type: 'object',
        properties: { error: { type: 'object', properties: { code: { type: 'string', enum: codes } } } },
      },
    ],
  };
  return {
    description: codes.map((code) => `- \`${code}\`: ${meaningOf(code, status)}`).join('\n'),
    ...((status === 429 || status === 503) && {
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds until another try' } },
    }),
    content: { 'application/json': { schema }, 'application/xml': { schema } },
  };
}

/** With 404 an application learns of an import's own failure. */
function meaningOf(code: ApiErrorCode | FailureCode, status: number): string {
  const own = (apiErrors as Partial<Record<string, { status: number; when: string }>>)[code];
  if (own && own.status === status) return own.when;
  return code in failures ? failures[code as FailureCode].sentence : (own?.when ?? '');
}

/** Any error, for what no operation names. */
export const anyError: Json = {
  description: [...Object.entries(apiErrors)]
    .map(([code, { status, when }]) => `- ${status} \`${code}\`: ${when}`)
    .concat(`- 404 with the failure's code, of an import that failed: ${failureCodes.join(', ')}`)
    .join('\n'),
  content: Object.fromEntries(
    ['application/json', 'application/xml'].map((type) => [
      type,
      { schema: { $ref: '#/components/schemas/Error' } },
    ]),
  ),
};
