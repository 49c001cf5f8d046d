/**
 * A value as a URI: characters that none may have are encoded, and what has no scheme is taken for a web address.
 * @see RFC 3986 §2, §3
 */
export function toUri(value: string): string {
  const encoded = value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/%(?![\dA-Fa-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
  return /^[A-Za-z][A-Za-z\d+.-]*:/.test(encoded) ? encoded : `http://${encoded}`;
}
