/** The scheme, where something comes behind it, the authority with the slashes before it, and the rest. */
const parts = /^([A-Za-z][A-Za-z\d+.-]*:(?=[^?#]))?(\/\/[^/?#]*)?(.*)$/s;

/** User, host (perhaps an IPv6 address) and port, as they may stand. */
const authority =
  /^\/\/(?:[\w\-.~!$&'()*+,;=:%]*@)?(?:\[[\dA-Fa-f.]*:[\dA-Fa-f.]*:[\dA-Fa-f:.]*\]|[\w\-.~!$&'()*+,;=%]*)(?::\d*)?$/;

/**
 * A value as a URI: characters that may not stand where they are are encoded, and what has no scheme is taken for a web
 * address.
 * @see RFC 3986 §2, §3
 */
export function toUri(value: string): string {
  const clean = value.replace(/\p{Surrogate}/gu, '\ufffd');
  const [, scheme, slashes, rest = ''] = parts.exec(clean) ?? [];
  if (scheme === undefined && slashes === undefined) return toUri(`http://${clean}`);
  const host = slashes === undefined ? '' : toAuthority(slashes);
  return `${scheme ?? 'http:'}${host}${toRest(rest)}`;
}

function toAuthority(slashes: string): string {
  const encoded = slashes.replace(/%(?![\dA-Fa-f]{2})|[^\w\-.~:/[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
  return authority.test(encoded) ? encoded : `//${encoded.slice(2).replace(/[:@[\]]/g, encodeURIComponent)}`;
}

/** Path, query and fragment: brackets are for addresses alone, and there is one fragment. */
function toRest(rest: string): string {
  const encoded = rest.replace(/%(?![\dA-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
  const hash = encoded.indexOf('#') + 1;
  return hash === 0 ? encoded : encoded.slice(0, hash) + encoded.slice(hash).replaceAll('#', '%23');
}
