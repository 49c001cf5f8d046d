import type { FastifyReply } from 'fastify';
import { pageHeaders } from '../pages/headers.js';
import { refusedPage } from './pages/refused.js';
import { RequestRefused } from './problems.js';
import type { PageWords } from './words.js';

/** Answers, or shows why a request was refused. */
export function orRefused(
  reply: FastifyReply,
  css: string,
  words: PageWords,
  respond: () => FastifyReply,
): FastifyReply {
  try {
    return respond();
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    const { problem, detail } = error;
    const refusal = typeof problem === 'string' ? words[problem](detail) : problem;
    return reply
      .code(refusal.status)
      .headers(pageHeaders(undefined))
      .send(refusedPage({ css, ...refusal }));
  }
}
