/** The headers of a page: nothing from elsewhere, in no frame, kept nowhere. */
export function pageHeaders(redirectUri: string | undefined): Record<string, string> {
  const goesTo = redirectUri === undefined ? '' : ` ${new URL(redirectUri).origin}`;
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    // The empty icon that keeps browsers from asking for one.
    'img-src data:',
    // Browsers hold every redirect after a form to `form-action`, and an app may send people on from where it took them.
    `form-action 'self'${goesTo} http://127.0.0.1:* http://localhost:* http://*.localhost:*`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
