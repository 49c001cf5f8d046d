import type { Command } from 'commander';
import type { Config } from '../../config/config.js';
import { ImportFailure } from '../../model/failures.js';
import { type WebhookEvent, webhookEvents } from '../../model/webhook.js';
import { checkUrl } from '../../outbound/ssrf-guard.js';
import { isLoopback } from '../../security/secure-url.js';
import { endpointFields, mayReachLoopback } from '../../webhooks/endpoint.js';
import { Problems } from '../problems.js';

/** The flags that set an endpoint. */
export interface EndpointFlags {
  url?: string;
  event?: string[];
}

/** What flags say; `undefined` for what none is given for. */
export interface EndpointFields {
  readonly url?: string | undefined;
  readonly events?: readonly WebhookEvent[] | undefined;
}

/** Gives a command the flags of an endpoint. */
export function withEndpointFlags(command: Command): Command {
  const collect = (value: string, list: string[] = []) => [...list, value];
  return command
    .option('--url <url>', 'where it is told, by POST')
    .option(
      '--event <type>',
      `what it is told; may be repeated; all unless named: ${webhookEvents.join(', ')}`,
      collect,
    );
}

/** What the flags say. Throws `UsageError`, also for a URL that the service does not call. */
export function endpointFieldsIn(
  { url, event }: EndpointFlags,
  config: Pick<Config, 'baseUrl'>,
): EndpointFields {
  const problems = new Problems();
  const given = { ...(url !== undefined && { url }), ...(event && { events: event }) };
  const { data, error } = endpointFields.partial().safeParse(given);
  for (const { path, message } of error?.issues ?? [])
    problems.add(path[0] === 'url' ? '--url' : '--event', message);
  const refused = data?.url === undefined ? undefined : refusalOf(new URL(data.url), config);
  if (refused !== undefined) problems.add('--url', refused);
  problems.throwAny();
  return data ?? {};
}

/** Why the service would not call a URL, as far as that can be told without asking DNS. */
function refusalOf(url: URL, { baseUrl }: Pick<Config, 'baseUrl'>): string | undefined {
  if (isLoopback(url))
    return baseUrl !== undefined && mayReachLoopback(baseUrl)
      ? undefined
      : 'is on this machine, which is called only while BOOKBRIDGE_BASE_URL is on it, too: give one that others reach';
  try {
    checkUrl(url);
    return undefined;
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    return 'is not on the public internet, where receivers have to be';
  }
}
