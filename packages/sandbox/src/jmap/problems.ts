import type { Answer } from '../answer.js';

/** An error of the whole request, as problem details. @see RFC 8620 §3.6.1 and RFC 7807 */
export function problem(status: number, word: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  const type = requestErrors.has(word) ? `urn:ietf:params:jmap:error:${word}` : 'about:blank';
  return {
    code: status,
    body: { type, status, detail: `Not this time: ${word}.`, ...more },
    headers: {
      'Content-Type': 'application/problem+json',
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="sandbox", Basic realm="sandbox"' }),
    },
  };
}

/** Those that the standard has a name for. */
const requestErrors = new Set(['unknownCapability', 'notJSON', 'notRequest', 'limit']);

/** Whether an answer is a problem, and not what was asked for. */
export const isProblem = (it: object): it is Answer => 'code' in it && 'body' in it;
