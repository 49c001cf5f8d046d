/** What a provider sends back (RFC 6749 §4.1.2, RFC 9207 §2). */
export interface Callback {
  /** `''` when there is none. */
  readonly state: string;
  readonly code: string | undefined;
  readonly error: string | undefined;
  /** Pages that forward leave it out. */
  readonly description: string | undefined;
  readonly iss: string | undefined;
}

const nothing: Callback = {
  state: '',
  code: undefined,
  error: undefined,
  description: undefined,
  iss: undefined,
};

/**
 * Reads the query of a callback; an empty value is none. When something comes twice, which no provider sends (RFC 6749
 * §3.1), nothing of it counts: whoever reads the first value and whoever reads the last would not see the same.
 */
export function readCallback(url: string): Callback {
  const given = new URLSearchParams(url.replace(/^[^?]*/, ''));
  const read = (name: string) => given.get(name) || undefined;
  if (names.some((name) => given.getAll(name).length > 1)) return nothing;
  return {
    state: read('state') ?? '',
    code: read('code'),
    error: read('error') ?? read('error_code'),
    description: read('error_description'),
    iss: read('iss'),
  };
}

const names = ['state', 'code', 'error', 'error_code', 'error_description', 'iss'];

/**
 * What an administrator decided on the page where a client is approved for an organisation; `undefined` for a callback of
 * something else. It is told to nobody but themselves: the provider knows it, and asks people accordingly.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-admin-consent
 */
export function readApproval(url: string): { readonly isApproved: boolean } | undefined {
  const given = new URLSearchParams(url.replace(/^[^?]*/, ''));
  const answer = given.get('admin_consent');
  return answer === null ? undefined : { isApproved: /^true$/i.test(answer) && !given.has('error') };
}

/** The state with which an application's own page tries out whether it leads to us. */
export function isProxyTest(state: string): boolean {
  const parameters = new URLSearchParams(state);
  return parameters.get('_csAuth') === '1' && parameters.get('import_id') === 'proxy-test';
}
