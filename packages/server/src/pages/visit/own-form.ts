import type { FastifyRequest } from 'fastify';
import type { Parts } from '../../context/parts.js';

/** Whether another site sends a form in a person's name: browsers say with every form where it comes from. */
export const isOfAnotherSite = ({ config }: Parts, { headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && headers.origin !== new URL(config.baseUrl).origin;
