import { ImportFailure } from '../model/failures.js';
import { refusal } from './ssrf-guard.js';
import { AnswerTooLarge } from './whole-answer.js';

/**
 * What an error of `fetch` means for an import. Only the host and the error's code are kept: the messages and
 * properties of such errors quote URLs, headers, and what was received.
 */
export function transportFailure(error: unknown, { host }: URL): ImportFailure {
  const chain = [...causes(error)];
  // Of the guard, which spoke through the socket.
  const own = chain.find((it) => it instanceof ImportFailure);
  if (own) return own;
  // https://fetch.spec.whatwg.org/#bad-port; there is no code for it.
  if (chain.some(({ message }) => message === 'bad port')) return refusal(host, 'a port of another protocol');
  const code = codeOf(chain);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new AnswerTooLarge('more bytes than any may have');
  return new ImportFailure('source_unavailable', { cause: `${host}: ${code}` });
}

function* causes(error: unknown): Generator<Error> {
  for (let it = error; it instanceof Error; it = it.cause) yield it;
}

/** The code nearest to the root, else the name of the error there. */
function codeOf(chain: readonly NodeJS.ErrnoException[]): string {
  const root = chain.findLast(({ code }) => code !== undefined) ?? chain.at(-1);
  return String(root?.code ?? root?.name ?? 'unknown');
}
