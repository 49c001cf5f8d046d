import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';

/** Far more than most forms of ours send. */
const usualBytes = 16 * 1024;

/** Lets routes have the body of a form as text; one that is too large is 413. */
export function takeForms(app: FastifyInstance, formBytes = usualBytes): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formBytes },
    (_request, body, done) => done(null, body),
  );
}

/** Whether another site sends a form in a person's name: browsers say with every form where it comes from. */
export const isOfAnotherSite = ({ config }: AppContext, { headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && headers.origin !== new URL(config.baseUrl).origin;
