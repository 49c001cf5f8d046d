import type { FastifyReply } from 'fastify';
import { pageHeaders } from '../pages/headers.js';
import { RequestRefused } from './authorization-request.js';
import { refusedPage } from './pages/refused.js';

/** Answers, or shows why a request was refused. */
export function orRefused(reply: FastifyReply, css: string, respond: () => FastifyReply): FastifyReply {
  try {
    return respond();
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return reply
      .code(error.status)
      .headers(pageHeaders(undefined))
      .send(refusedPage({ css, refused: error }));
  }
}
