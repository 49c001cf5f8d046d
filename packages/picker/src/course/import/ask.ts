/** Asks the service about the import of a token, which is in a header and never in an address. */
export const ask = (
  baseUrl: string,
  token: string,
  path: string,
  init: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> =>
  fetch(`${baseUrl.replace(/\/$/, '')}/picker/${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });

/** Ends the import and destroys what there is of it. Never throws. */
export const forgetImport = (baseUrl: string, token: string): Promise<void> =>
  ask(baseUrl, token, 'import', { method: 'DELETE', keepalive: true }).then(noop, noop);

const noop = () => {};
