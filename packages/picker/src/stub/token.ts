/** What reads the events of one import: kept here, never in a URL. The service gets its hash. */
export interface Token {
  readonly text: string;
  readonly hash: Promise<string>;
}

/** A new token of 256 bits, or one that is known. Its hash rejects in pages that are not secure, which have no way to make one. */
export function makeToken(text = base64url(crypto.getRandomValues(new Uint8Array(32)))): Token {
  return { text, hash: hashOf(text) };
}

async function hashOf(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
