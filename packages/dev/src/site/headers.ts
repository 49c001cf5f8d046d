import { pageHeaders } from 'bookbridge';

/** The headers of the demo's page. Its forms lead on, and browsers hold every redirect after a form to `form-action`. */
export function siteHeaders(formsLeadTo: readonly string[]): Record<string, string> {
  const headers = pageHeaders();
  const policy = headers['Content-Security-Policy']?.replace(
    "form-action 'self'",
    ["form-action 'self'", ...formsLeadTo].join(' '),
  );
  return { ...headers, ...(policy && { 'Content-Security-Policy': policy }) };
}
