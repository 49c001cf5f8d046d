import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';

/** Whether another site sends a form in a person's name: browsers say with every form where it comes from. */
export const isOfAnotherSite = ({ config }: AppContext, { headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && headers.origin !== new URL(config.baseUrl).origin;
