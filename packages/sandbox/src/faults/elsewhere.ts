import type { FastifyInstance } from 'fastify';
import type { Fault } from './fault.js';

const path = '/elsewhere';

/**
 * Answers at the address that faults lead to as if a list ended there, so that whoever follows blindly loses people and
 * never notices.
 */
export function serveElsewhere(app: FastifyInstance, lastPage: object | string): void {
  app.get(path, (_, reply) => reply.send(lastPage));
}

/** The same look-alike under another host name: the same sandbox, but not to whoever compares origins. */
export function elsewhere(lookAlikeUrl: string): string {
  const url = new URL(lookAlikeUrl);
  url.hostname = 'localhost';
  return url.href + path;
}

/** Whether the next page that a list names is to be `elsewhere`. */
export function isNextElsewhere(fault: Fault | undefined): boolean {
  return fault?.when === 'paging' && fault.does === 'foreign';
}
