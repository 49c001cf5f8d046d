import { ImportFailure } from '../../model/failures.js';
import type { SourceContext, SourceRequest } from '../provider.js';
import { isObject } from './untrusted-json.js';

/** An answer in JSON; nothing of it is trusted yet. */
export type Answer = Readonly<Record<string, unknown>>;

/** An API that answers in JSON, as its source sees it. */
export interface JsonApi {
  /** As the log calls it: `the People API`. */
  readonly name: string;
  /** What an error response means. */
  readonly failureOf: (response: Response) => Promise<ImportFailure>;
}

/** Calls an API. Throws `ImportFailure`, also when the answer is not a JSON object. */
export async function callJson(
  { request }: Pick<SourceContext, 'request'>,
  api: JsonApi,
  asked: SourceRequest,
): Promise<Answer> {
  return answerIn(await requestJson({ request }, asked), api);
}

/** Asks for JSON; gives the answer of any status. Throws `ImportFailure`. */
export const requestJson = (
  { request }: Pick<SourceContext, 'request'>,
  asked: SourceRequest,
): Promise<Response> => request({ ...asked, headers: { accept: 'application/json', ...asked.headers } });

/** The answer in a response. Throws `ImportFailure` for a response of an error, and when it is not a JSON object. */
export async function answerIn(response: Response, api: JsonApi): Promise<Answer> {
  if (response.status !== 200) throw await api.failureOf(response);
  const answer: unknown = await response.json().catch(() => undefined);
  if (!isObject(answer))
    throw new ImportFailure('source_error', { cause: `${api.name} did not answer a JSON object` });
  return answer as Answer;
}

/**
 * The list of an answer, of at most `max` entries; an empty one may be left out on the wire. Throws `ImportFailure` when
 * it is something else, or longer than was asked for.
 */
export function listIn(answer: Answer, name: string, max: number, api: JsonApi): readonly unknown[] {
  const list = answer[name] ?? [];
  if (!Array.isArray(list))
    throw new ImportFailure('source_error', { cause: `${name} of ${api.name} is not a list` });
  if (list.length > max)
    throw new ImportFailure('source_error', {
      cause: `${name} of ${api.name} has more than was asked for`,
      isFinal: true,
    });
  return list;
}
