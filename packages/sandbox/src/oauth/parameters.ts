import type { FastifyRequest } from 'fastify';

/** What a form was sent with; empty where something else was sent. */
export const formIn = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();

/** What a path has at `:realm`; `''` where it has none. */
export const realmOf = ({ params }: FastifyRequest): string => (params as { realm?: string }).realm ?? '';

/** The first parameter that is given more than once. @see RFC 6749 §3.1 and §3.2 */
export const repeatedName = (parameters: URLSearchParams): string | undefined =>
  [...parameters.keys()].find((name) => parameters.getAll(name).length > 1);

/** The value of a parameter; one without a value counts as left out. @see RFC 6749 §3.1 and §3.2 */
export const givenValue = (parameters: URLSearchParams, name: string): string | undefined =>
  parameters.get(name) || undefined;
