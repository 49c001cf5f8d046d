/** What a provider sends back (RFC 6749 §4.1.2, RFC 9207 §2). */
export interface Callback {
  /** `''` when there is none. */
  readonly state: string;
  readonly code: string | undefined;
  readonly error: string | undefined;
  readonly iss: string | undefined;
}

/** Reads the query of a callback; an empty value is none. */
export function readCallback(query: unknown): Callback {
  const given = query as Readonly<Record<string, string | undefined>>;
  const { state = '', code, error, error_code: errorCode, iss } = given;
  return { state, code: code || undefined, error: error || errorCode || undefined, iss: iss || undefined };
}

/** The state with which an application's own page tries out whether it leads to us. */
export function isProxyTest(state: string): boolean {
  const parameters = new URLSearchParams(state);
  return parameters.get('_csAuth') === '1' && parameters.get('import_id') === 'proxy-test';
}
