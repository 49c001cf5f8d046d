import { createHash, randomBytes } from 'node:crypto';
import type { Person } from './consent.js';
import type { TestService } from './service.js';

/** What the picker in a page holds of an import that it begins. */
export interface PickerToken {
  readonly token: string;
  readonly hash: string;
}

export function newToken(): PickerToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest('base64url') };
}

/** Posts the form that begins an import, as a page of `origin` does into its window. */
export function beginAt(
  person: Person,
  service: TestService,
  { hash }: PickerToken,
  origin: string | undefined,
  fields: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams({
    key: service.application.key,
    service: 'vcard',
    token: hash,
    ...fields,
  });
  return person.open(`${service.url}/picker/begin`, {
    method: 'POST',
    body,
    headers: origin === undefined ? {} : { origin },
  });
}

/** Asks for what is the token's, as a page of `origin` does. */
export const askAs = (
  { url }: TestService,
  { token }: PickerToken,
  path: string,
  origin: string | undefined,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> =>
  fetch(`${url}/picker/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(origin && { origin }), ...headers },
  });

/** What a page of ours hands to the page that waits for its window. */
export function releaseIn(html: string): { release: string | undefined; typed: string | undefined } {
  return {
    release: /data-bb-release="([^"]+)"/.exec(html)?.[1],
    typed: /([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(html)?.[1],
  };
}

/** A message of a stream of server-sent events. */
export interface StreamedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** The events of an answer, as they arrive. */
export async function* streamed(response: Response): AsyncGenerator<StreamedEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const fields = new Map(
        message.split('\n').map((line): [string, string] => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon), line.slice(colon + 1).trim()];
        }),
      );
      const data = fields.get('data');
      if (data !== undefined) yield { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data };
    }
  }
}
