/** Origins that one page needs besides ours. */
export interface PageOrigins {
  /** Where the browser goes when a form is done: browsers hold every redirect after it to `form-action`, too. */
  readonly formsLeadTo?: readonly string[] | undefined;
  /** Where the application's logo lies. */
  readonly image?: string | undefined;
}

const originOf = (url: string | undefined) => (url === undefined ? '' : ` ${new URL(url).origin}`);

/** The headers of every page: nothing from elsewhere, in no frame, kept nowhere. */
export function pageHeaders({ formsLeadTo = [], image }: PageOrigins = {}): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    `img-src 'self' data:${originOf(image)}`,
    `form-action 'self'${formsLeadTo.map(originOf).join('')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex',
  };
}

/**
 * The policy for a page that an application's server may print as its own: what the page loads of ours is then of another
 * origin.
 */
export const policyElsewhere = (policy: string, baseUrl: string): string =>
  policy.replaceAll("'self'", `'self' ${new URL(baseUrl).origin}`);
