import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { parseForm } from '../form.js';
import { ApiError } from './errors.js';

export type Format = 'json' | 'xml';

declare module 'fastify' {
  interface FastifyRequest {
    /** The format of the answer, once it has been checked. */
    format: Format | undefined;
  }
}

const formats: ReadonlyMap<string, Format> = new Map([
  ['json', 'json'],
  ['xml', 'xml'],
]);

/** Browsers and clients that take anything get JSON. */
const mediaTypes: Record<string, Format> = {
  'application/json': 'json',
  'text/html': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  // Errors of a stream that does not come about.
  'text/event-stream': 'json',
};

/** The format that a path names, after the action or after the id. */
function suffixOf(path: string): Format | undefined {
  if (!path.includes('.')) return undefined;
  const suffix = /\.(json|xml)(?:\/[^/]*)?\/?$/.exec(path)?.[1];
  return formats.get(suffix ?? '');
}

/** The format of a path, the `format` parameter or `Accept`; `undefined` when `Accept` leaves none. */
function chooseFormat(
  path: string,
  parameter: string | undefined,
  accept: string | undefined,
): Format | undefined {
  const named = suffixOf(path) ?? formats.get(parameter ?? '');
  if (named) return named;
  return negotiated(accept);
}

/** What clients send in `Accept` is the same each time; more texts than that come only from those who make them up. */
const maxKept = 100;
const kept = new Map<string | undefined, Format | undefined>();

function negotiated(accept: string | undefined): Format | undefined {
  if (kept.has(accept)) return kept.get(accept);
  const [best] = new Negotiator({ headers: { accept: rangesOf(accept) } }).mediaTypes(
    Object.keys(mediaTypes),
  );
  const format = best === undefined ? undefined : mediaTypes[best];
  if (kept.size >= maxKept) kept.clear();
  kept.set(accept, format);
  return format;
}

/**
 * The media ranges of `Accept` and their weights. Other parameters tell nothing (`application/json; charset=utf-8` is
 * everyday), and an empty header is as good as none.
 */
function rangesOf(accept: string | undefined): string | undefined {
  return accept?.replaceAll(/;\s*(?!q\s*=)[^;,]*/gi, '') || undefined;
}

/** The format of an answer that must be given in any case, as an error is. */
export function formatOf(request: FastifyRequest): Format {
  return (
    request.format ?? chooseFormat(pathOf(request), parameterOf(request), request.headers.accept) ?? 'json'
  );
}

/** Chooses the format. Throws `not_acceptable` when neither format may be sent, and `invalid_parameter` for a `format` that is none. */
export function checkFormat(request: FastifyRequest): void {
  const parameter = parameterOf(request);
  if (parameter && !formats.has(parameter))
    throw new ApiError('invalid_parameter', 'format must be json or xml.');
  request.format = chooseFormat(pathOf(request), parameter, request.headers.accept);
  if (request.format) return;
  throw new ApiError(
    'not_acceptable',
    'This answers in application/json or application/xml; Accept allows neither.',
  );
}

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0] ?? '';

function parameterOf(request: FastifyRequest): string | undefined {
  // Of paths that are none of ours the framework gives a query that it read in its own way, or no query at all.
  const { format } = request.parameters ?? parseForm(request.url.slice(pathOf(request).length + 1));
  return format?.toLowerCase();
}
