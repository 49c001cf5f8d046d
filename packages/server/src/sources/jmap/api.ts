import { ImportFailure } from '../../model/failures.js';
import { type Answer, answerIn, type JsonApi, listIn, requestJson } from '../http/json-api.js';
import { isObject, objectOf, text } from '../http/untrusted-json.js';
import type { SourceContext } from '../provider.js';
import { failureOf, isRequestTooLarge, serverName } from './failure.js';
import { contacts, core, type Found } from './session.js';

export const jmapApi: JsonApi = { name: serverName, failureOf };

/** A call of a method; its answer is known by its id. @see RFC 8620 §3.2 */
export type Call = readonly [name: string, args: Readonly<Record<string, unknown>>, id: string];

/** What a call was answered. */
export interface Answered {
  /** The word for what is wrong with it; `''` when nothing is. */
  readonly error: string;
  readonly args: Answer;
}

type Caller = Pick<SourceContext, 'request' | 'include'>;

const tooLarge: Answered = { error: 'requestTooLarge', args: {} };

/**
 * Calls methods, all in one request; gives their answers in the order of the calls. Of a request that is too large, or
 * would be answered by more than is read where photos are, each call is `requestTooLarge`. Throws `ImportFailure`.
 * @see RFC 8620 §3.3, §3.4
 */
export async function callMethods(
  context: Caller,
  { apiUrl }: Pick<Found, 'apiUrl'>,
  calls: readonly Call[],
): Promise<Answered[]> {
  const response = await requestJson(context, {
    url: new URL(apiUrl),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ using: [core, contacts], methodCalls: calls }),
  }).catch((error: unknown) => {
    if (isAnswerTooLarge(error, context)) return undefined;
    throw error;
  });
  if (!response || (await isRequestTooLarge(response))) return calls.map(() => tooLarge);
  const answer = await answerIn(response, jmapApi);
  // A method may have an answer more than it was asked for.
  const responses = listIn(answer, 'methodResponses', 2 * calls.length, jmapApi);
  return calls.map((call) => answeredIn(responses, call));
}

/** Photos inside of cards make them large; without them, an answer of that size is no page of an address book. */
const isAnswerTooLarge = (error: unknown, { include }: Caller): boolean =>
  include.includes('photo') && error instanceof ImportFailure && error.code === 'source_error';

function answeredIn(responses: readonly unknown[], [name, , id]: Call): Answered {
  for (const response of responses) {
    const [of, args, to]: readonly unknown[] = Array.isArray(response) ? response : [];
    if (to !== id || !isObject(args)) continue;
    if (of === 'error') return { error: text(objectOf<'type'>(args).type) || 'nameless', args: {} };
    if (of === name) return { error: '', args: args as Answer };
  }
  throw new ImportFailure('source_error', { cause: `${serverName} did not answer ${name}` });
}
