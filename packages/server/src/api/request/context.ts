import type { FastifyRequest } from 'fastify';
import type { Application } from '../../applications/application.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set once the credentials have been checked. */
    application: Application | undefined;
  }
}

/** The application of a request that has been authenticated. */
export function applicationOf(request: FastifyRequest): Application {
  if (!request.application) throw new Error('This route is not behind authentication.');
  return request.application;
}
