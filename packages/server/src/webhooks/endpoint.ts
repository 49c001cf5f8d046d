import { z } from 'zod';
import { webhookContext } from '../model/seal-contexts.js';
import { webhookEvents } from '../model/webhook.js';
import type { MasterKey } from '../security/master-key.js';
import { SealError } from '../security/seal.js';
import { isLoopback, isSecureUrl } from '../security/secure-url.js';

const url = z.string().superRefine((text, context) => {
  const problem = problemOfUrl(text);
  if (problem !== undefined) context.addIssue(problem);
});

function problemOfUrl(text: string): string | undefined {
  if (!URL.canParse(text) || !isSecureUrl(new URL(text)))
    return 'must be a URL such as https://app.example.com/webhooks (https, unless it is localhost)';
  const { username, password, hash } = new URL(text);
  if (username || password)
    return 'holds a user name or a password: leave them out, and let the receiver check the signature';
  return hash ? 'has a fragment, which no server gets' : undefined;
}

/** What an operator sets of an endpoint. */
export const endpointFields = z.strictObject({
  url,
  events: z
    .array(z.enum(webhookEvents, `must be among ${webhookEvents.join(', ')}`))
    .transform((events) => [...new Set(events)]),
});

/**
 * Whether receivers on this machine are told: only of a service that is reached from this machine alone, as in development
 * and tests. Elsewhere what listens here is nobody's receiver.
 */
export const mayReachLoopback = (baseUrl: string): boolean => isLoopback(new URL(baseUrl));

/** Whose an endpoint is, and what it is called. */
interface EndpointName {
  readonly applicationId: string;
  readonly name: string;
}

export const sealUrl = (masterKey: MasterKey, of: EndpointName, plain: string): Buffer =>
  masterKey.sealRecord(webhookContext(of, 'url'), Buffer.from(plain));

/** Throws `SealError`. */
export const openUrl = (masterKey: MasterKey, of: EndpointName, sealed: Buffer): string =>
  masterKey.openRecord(webhookContext(of, 'url'), sealed).toString();

export const sealWebhookSecret = (masterKey: MasterKey, of: EndpointName, secret: string): Buffer =>
  masterKey.sealRecord(webhookContext(of, 'secret'), Buffer.from(secret));

/** Throws `SealError`. */
export const openWebhookSecret = (masterKey: MasterKey, of: EndpointName, sealed: Buffer): string =>
  masterKey.openRecord(webhookContext(of, 'secret'), sealed).toString();

/** A URL as it is shown: what stands behind `?` may be a token. */
export function shownUrl(text: string): string {
  const { origin, pathname, search } = new URL(text);
  return `${origin}${pathname}${search ? '?…' : ''}`;
}

/** The URL of an endpoint as it is shown; `undefined` where no master key opens it. */
export function shownUrlOf(
  masterKey: MasterKey,
  it: EndpointName & { readonly sealedUrl: Buffer },
): string | undefined {
  try {
    return shownUrl(openUrl(masterKey, it, it.sealedUrl));
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return undefined;
  }
}
