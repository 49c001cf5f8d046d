import type { DavServer } from './servers.js';

/** Text as an element has it, in the way of a server. */
export function textIn({ text: way }: Pick<DavServer, 'text'>, text: string): string {
  if (way === 'cdata') return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return way === 'references' ? escaped.replaceAll('\r', '&#13;') : escaped;
}

const words: Readonly<Record<number, string>> = {
  200: 'OK',
  404: 'Not Found',
  500: 'Internal Server Error',
  507: 'Insufficient Storage',
};

const statusLine = (status: number): string => `<D:status>HTTP/1.1 ${status} ${words[status]}</D:status>`;

/** A resource with properties that it has, and others that it has not. */
export const resource = (href: string, given: string, missing = ''): string =>
  `<D:response><D:href>${href}</D:href>${propstat(given, 200)}${missing && propstat(missing, 404)}</D:response>`;

const propstat = (properties: string, status: number): string =>
  `<D:propstat><D:prop>${properties}</D:prop>${statusLine(status)}</D:propstat>`;

/** A resource that there is not, or that goes on elsewhere. */
export const failed = (href: string, status: number): string =>
  `<D:response><D:href>${href}</D:href>${statusLine(status)}</D:response>`;

export const multistatus = (responses: readonly string[], more = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">${responses.join('')}${more}</D:multistatus>`;
