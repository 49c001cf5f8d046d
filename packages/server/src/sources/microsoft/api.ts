import { ImportFailure } from '../../model/failures.js';
import { type Answer, callJson, type JsonApi } from '../http/json-api.js';
import type { SourceContext } from '../provider.js';
import { failureOf } from './failure.js';
import { urlsOf } from './settings.js';

export const graph: JsonApi = { name: 'Microsoft Graph', failureOf };

type Caller = Pick<SourceContext, 'request' | 'settings'>;

const baseOf = ({ settings }: Pick<Caller, 'settings'>) => `${urlsOf(settings).graph}/v1.0/`;

/** The URL of a resource of Graph; the names of its system parameters begin with `$`. */
export function urlOf(
  caller: Pick<Caller, 'settings'>,
  path: string,
  parameters: Readonly<Record<string, string>> = {},
): URL {
  const url = new URL(path, baseOf(caller));
  url.search = new URLSearchParams(parameters).toString();
  return url;
}

/** Calls a resource of Graph. Throws `ImportFailure`, also when the answer is not a JSON object. */
export const call = (caller: Caller, url: URL): Promise<Answer> => callJson(caller, graph, { url });

/**
 * Where the next page is, as Graph wrote it (`@odata.nextLink`). Throws `ImportFailure` when that is anywhere but in
 * Graph: the token goes nowhere else.
 */
export function linkIn(caller: Pick<Caller, 'settings'>, link: string): URL {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url && url.username === '' && url.password === '' && url.href.startsWith(new URL(baseOf(caller)).href))
    return url;
  throw new ImportFailure('source_error', { cause: `${graph.name} leads to another host`, isFinal: true });
}
