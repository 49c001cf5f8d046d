import { type Answer, callJson, type JsonApi } from '../http/json-api.js';
import type { SourceContext } from '../provider.js';
import { failureOf } from './failure.js';
import { urlsOf } from './settings.js';

export const peopleApi: JsonApi = { name: 'the People API', failureOf };

/** The URL of a method of the People API. */
export function urlOf(
  { settings }: Pick<SourceContext, 'settings'>,
  path: string,
  parameters: Readonly<Record<string, string>>,
): URL {
  const url = new URL(`${urlsOf(settings).people}/v1/${path}`);
  url.search = new URLSearchParams(parameters).toString();
  return url;
}

/**
 * Calls a method of the People API. Throws `ImportFailure`, also when the answer is not a JSON object.
 * @see https://developers.google.com/people/api/rest
 */
export const call = (
  context: Pick<SourceContext, 'request' | 'settings'>,
  path: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Answer> => callJson(context, peopleApi, { url: urlOf(context, path, parameters) });
