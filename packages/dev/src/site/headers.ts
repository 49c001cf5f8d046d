/** The headers of the page: nothing from elsewhere, in no frame, kept nowhere. */
export function pageHeaders(serviceUrl: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    // Browsers hold the redirect after a form to `form-action`, too.
    `form-action 'self' ${new URL(serviceUrl).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}
