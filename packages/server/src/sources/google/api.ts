import { ImportFailure } from '../../imports/failures.js';
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

/** The list of an answer; an empty one is left out on the wire. Throws `ImportFailure` when it is something else. */
export function listIn(answer: Answer, name: string): readonly unknown[] {
  const list = answer[name] ?? [];
  if (!Array.isArray(list))
    throw new ImportFailure('source_error', { cause: `${name} of the People API is no list` });
  return list;
}

/** Where the next page is; `undefined` on the last one. Throws `ImportFailure` when it is the page that was just read. */
export function nextPage(answer: Answer, pageToken: string | undefined): string | undefined {
  const next = answer.nextPageToken;
  if (next === undefined || next === null || next === '') return undefined;
  if (typeof next !== 'string' || next === pageToken)
    throw new ImportFailure('source_error', {
      cause: 'the People API leads round in a circle',
      isFinal: true,
    });
  return next;
}
