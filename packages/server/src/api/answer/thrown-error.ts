import type { FastifyRequest } from 'fastify';
import type { Log } from '../../observe/log.js';
import { isDatabaseAway } from '../../storage/database.js';
import { awaySentence } from '../../storage/database-reason.js';
import { ApiError, internalError, unavailable } from './errors.js';

/** Tells the log why a request is answered 503, when it is the database. */
export function tellAway(log: Log, error: Error, request: FastifyRequest): void {
  if (!isDatabaseAway(error)) return;
  log.warn({ reason: awaySentence(error), request_id: request.id }, 'a request found the database away');
}

/** What a thrown error tells the client: our own errors as they are, the framework's translated, the rest nothing. */
export function toApiError(
  error: Error & { code?: string; statusCode?: number },
  request: FastifyRequest,
): ApiError {
  if (error instanceof ApiError) return error;
  if (isDatabaseAway(error)) return unavailable();
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ApiError('too_large', 'The body is larger than we can take.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ApiError('unsupported_media_type', 'The Content-Type is not one that we can read.');
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new ApiError('not_found', 'There is nothing at this path.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new ApiError('malformed_body', 'The body is not as long as its Content-Length says.');
    default:
      return internalError(request.id);
  }
}
