import { ImportFailure } from '../../model/failures.js';
import type { GatherContext } from '../source.js';
import { failureOf } from './failure.js';

/** An answer in JSON; nothing of it is trusted yet. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * Calls a method of the People API. Throws `ImportFailure`, also when the answer is no JSON object.
 * @see https://developers.google.com/people/api/rest
 */
export async function call(
  { fetch, providers }: Pick<GatherContext, 'fetch' | 'providers'>,
  path: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Answer> {
  const url = new URL(`${providers.google.peopleUrl}/v1/${path}`);
  url.search = new URLSearchParams(parameters).toString();
  const response = await fetch(url);
  if (response.status !== 200) throw await failureOf(response);
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw new ImportFailure('source_error', { cause: 'the People API answered no JSON object' });
  return answer as Answer;
}

/**
 * The list of an answer, of `most` entries; an empty one is left out on the wire. Throws `ImportFailure` when it is
 * something else, or longer than was asked for.
 */
export function listIn(answer: Answer, name: string, most: number): readonly unknown[] {
  const list = answer[name] ?? [];
  if (!Array.isArray(list))
    throw new ImportFailure('source_error', { cause: `${name} of the People API is no list` });
  if (list.length > most)
    throw new ImportFailure('source_error', {
      cause: `${name} of the People API has more than was asked for`,
      isFinal: true,
    });
  return list;
}

/** As long as any server takes a URL; those of Google have some hundred letters. All of a book are remembered. */
const longestToken = 4_000;

/** Follows the pages of lists. */
export class PageTokens {
  readonly #seen = new Set<string>();

  /**
   * Where the next page is; `undefined` on the last one. Throws `ImportFailure` when it has been read already, or has a
   * name that is none.
   */
  next({ nextPageToken: next }: Answer): string | undefined {
    if (next === undefined || next === null || next === '') return undefined;
    if (typeof next !== 'string' || next.length > longestToken)
      throw astray('to a page that cannot be asked for');
    if (this.#seen.has(next)) throw astray('round in a circle');
    this.#seen.add(next);
    return next;
  }
}

const astray = (where: string) =>
  new ImportFailure('source_error', { cause: `the People API leads ${where}`, isFinal: true });
