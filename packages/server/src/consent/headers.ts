/** Origins that one page needs besides ours. */
export interface PageOrigins {
  /** Where the browser goes when the form is done: browsers hold redirects after a form to `form-action`, too. */
  readonly next?: string | undefined;
  /** Where the application's logo lies. */
  readonly image?: string | undefined;
}

const originOf = (url: string | undefined) => (url === undefined ? '' : ` ${new URL(url).origin}`);

/** The headers of every page: nothing from elsewhere, in no frame, kept nowhere. */
export function pageHeaders({ next, image }: PageOrigins = {}): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    `img-src 'self' data:${originOf(image)}`,
    `form-action 'self'${originOf(next)}`,
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
    'X-Robots-Tag': 'noindex',
  };
}
