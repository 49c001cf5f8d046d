import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** How a body is made small. */
export type Encoding = 'br' | 'gzip';

/** The smallest encoding that a browser takes; `undefined` when it takes none (RFC 9110 §12.5.3). */
export function encodingFor({ headers }: Pick<FastifyRequest, 'headers'>): Encoding | undefined {
  const taken = new Negotiator({ headers }).encodings(['br', 'gzip']);
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : undefined;
}
