import { type FailureCode, failures } from '../../model/failures.js';

/** Every error of the API that is no failure of an import: HTTP status and when it happens. */
export const apiErrors = {
  missing_parameter: {
    status: 400,
    when: 'A parameter that is required is not there; the message names it.',
  },
  invalid_parameter: {
    status: 400,
    when: 'A parameter is not what it should be; the message names it and says what. 422 for an `Idempotency-Key` that came with other parameters before.',
  },
  malformed_body: { status: 400, when: 'The body is not what its Content-Type says.' },
  unknown_service: { status: 400, when: '`service` is no code, e-mail address or domain.' },
  service_disabled: { status: 400, when: 'The application has switched this source off.' },
  redirect_url_not_registered: {
    status: 400,
    when: 'The origin of `redirect_url` is not one that the application has registered.',
  },
  unauthorized: { status: 401, when: 'The credentials are missing or wrong.' },
  not_found: { status: 404, when: 'There is no such path, or no such import of this application.' },
  not_ready: { status: 404, when: 'The import has not been completed yet.' },
  method_not_allowed: {
    status: 405,
    when: 'The path does not answer this method; `Allow` lists those it does.',
  },
  not_acceptable: { status: 406, when: '`Accept` leaves neither JSON nor XML.' },
  gone: { status: 410, when: 'The contacts have been destroyed.' },
  too_large: { status: 413, when: 'The body is larger than we can take; 431 for the headers.' },
  unsupported_media_type: { status: 415, when: 'The body is neither a form nor JSON.' },
  too_many_requests: { status: 429, when: 'Too many requests; `Retry-After` says when to come again.' },
  internal: {
    status: 500,
    when: 'Something went wrong on our side; the message gives the number of the request.',
  },
  unavailable: {
    status: 503,
    when: 'The service is stopping or its database is away; `Retry-After` says when to come again.',
  },
} as const satisfies Record<string, { status: number; when: string }>;

export type ApiErrorCode = keyof typeof apiErrors;

interface ErrorContext {
  readonly importId?: number;
  readonly userId?: string | null;
  readonly echo?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request. The message is for developers and never quotes what was sent. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly context: ErrorContext;

  constructor(
    readonly code: ApiErrorCode | FailureCode,
    message: string,
    context: ErrorContext & { status?: number } = {},
  ) {
    super(message);
    this.status = context.status ?? (isApiErrorCode(code) ? apiErrors[code].status : 404);
    this.context = context;
  }
}

const isApiErrorCode = (code: string): code is ApiErrorCode => code in apiErrors;

/** What reading the contacts of a failed import answers: 404 with the failure's own code. */
export function failedImport(failure: FailureCode, context: ErrorContext): ApiError {
  return new ApiError(failure, failures[failure].sentence, { ...context, status: 404 });
}

/** What an error becomes that was not meant for the client: nothing of it is told but the request's number. */
export function internalError(requestId: string): ApiError {
  return new ApiError('internal', `Something went wrong on our side. The request is number ${requestId}.`);
}

/** When to come again after a 503, in seconds. */
export const unavailableSeconds = 5;

export function unavailable(): ApiError {
  return new ApiError(
    'unavailable',
    'The service is not available right now. Please try again in a few seconds.',
    { headers: { 'Retry-After': String(unavailableSeconds) } },
  );
}
