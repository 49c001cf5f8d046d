import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ApiError } from '../answer/errors.js';
import type { Body } from './body.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Query and body, merged; set once the body has been read. */
    parameters: Parameters | undefined;
  }
}

/** Text by name. An empty value is no value: clients send the fields that they do not use. */
export type Parameters = Readonly<Partial<Record<string, string>>>;

/** Of requests that say nothing, as polls do. */
export const noParameters: Parameters = Object.freeze(Object.create(null));

/** Query and body, the body winning; a body that is none counts as empty here. */
export function mergeParameters(request: FastifyRequest): Parameters {
  if (request.body === undefined && !request.url.includes('?')) return noParameters;
  const given = { ...(request.query as Record<string, unknown>), ...bodyValues(request) };
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(given)) {
    const text = textOf(value);
    if (text !== undefined && text !== '') parameters[name] = text;
  }
  return parameters;
}

function bodyValues(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const body = request.body as Body | undefined;
  return body?.kind === 'parameters' ? body.values : {};
}

/** JSON may say numbers, switches and lists of them where forms say text. */
function textOf(value: unknown): string | undefined {
  return Array.isArray(value) ? value.map(plainTextOf).join(',') : plainTextOf(value);
}

/** What JSON can say and text cannot. */
const isNested = (value: unknown): boolean => (Array.isArray(value) ? value.some(isObject) : isObject(value));

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

function plainTextOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** Throws what is wrong with the body as such; asked for once the credentials have been checked. */
export function checkBody(request: FastifyRequest): void {
  const body = request.body as Body | undefined;
  if (body?.kind === 'malformed') throw new ApiError('malformed_body', body.reason);
  if (body?.kind === 'unsupported') {
    throw new ApiError(
      'unsupported_media_type',
      'The body must be application/x-www-form-urlencoded, multipart/form-data or application/json.',
    );
  }
}

/** Parses parameters by a schema. Throws `missing_parameter` or `invalid_parameter` for the first that is wrong. */
export function parseParameters<Schema extends z.ZodObject>(
  schema: Schema,
  request: FastifyRequest,
): z.output<Schema> {
  const given = bodyValues(request);
  const nested = Object.keys(schema.shape).find((name) => isNested(given[name]));
  if (nested) throw new ApiError('invalid_parameter', `${nested} must be text, and no object.`);
  const parameters = request.parameters ?? {};
  const result = schema.safeParse(parameters);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? 'request');
  if (parameters[name] === undefined) throw new ApiError('missing_parameter', `${name} is missing.`);
  throw new ApiError('invalid_parameter', `${name} ${issue?.message ?? 'is wrong'}.`);
}
