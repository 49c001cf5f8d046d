import type { Access } from './curl.js';

/** A request of the application and what the service answered, word for word. */
export interface Exchange {
  readonly at: Date;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** The form that a POST carried. */
  readonly form: string | undefined;
  readonly status: number;
  readonly body: string;
}

/** The service as an application calls it: over HTTP, from its own server, with its password. */
export class ContactsApi {
  readonly #authorization: string;

  constructor(
    private readonly access: Access,
    private readonly signal: AbortSignal,
  ) {
    const { domainKey, domainPassword } = access;
    this.#authorization = `Basic ${Buffer.from(`${domainKey}:${domainPassword}`).toString('base64')}`;
  }

  /** Asks for an import; its answer names the page for the person. */
  begin(parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Exchange> {
    const form = new URLSearchParams(parameters);
    return this.#call('POST', '/begin_import/user_consent', { form, headers });
  }

  /** Which source the people of a domain have their address books at. */
  sourceOf(domain: string): Promise<Exchange> {
    return this.#call('GET', `/services.json?${new URLSearchParams({ domain })}`);
  }

  events(importId: number): Promise<Exchange> {
    return this.#call('GET', `/events/${importId}`);
  }

  /** The contacts of an import, all of them unless the query says which. */
  contacts(importId: number, format: 'json' | 'xml', query: Record<string, string> = {}): Promise<Exchange> {
    return this.#call('GET', `/contacts/${importId}.${format}?${new URLSearchParams(query)}`);
  }

  /** Destroys the contacts before their time. */
  destroy(importId: number): Promise<Exchange> {
    return this.#call('DELETE', `/contacts/${importId}`);
  }

  async #call(
    method: Exchange['method'],
    path: string,
    { form, headers }: { form?: URLSearchParams; headers?: Record<string, string> } = {},
  ): Promise<Exchange> {
    const at = new Date();
    const response = await fetch(this.access.url + path, {
      method,
      headers: { ...headers, authorization: this.#authorization },
      signal: this.signal,
      ...(form && { body: form }),
    });
    const { status } = response;
    return {
      at,
      method,
      path,
      form: form && decodeURIComponent(String(form)),
      status,
      body: await response.text(),
    };
  }
}
