import { pageHeaders } from 'bookbridge';

/** The headers of a page that has the picker: it needs the service in its policy, and its own origin to be seen there. */
export function pickerPageHeaders(serviceUrl: string): Record<string, string> {
  const service = new URL(serviceUrl).origin;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${service}`,
    `style-src 'self' ${service}`,
    `connect-src 'self' ${service}`,
    `form-action 'self' ${service}`,
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    ...pageHeaders(),
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'strict-origin',
  };
}
