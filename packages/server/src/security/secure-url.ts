const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a URL stays on this machine. */
export const isLoopback = ({ hostname }: URL): boolean => loopbackHosts.includes(hostname);

/** Whether nobody on the way can read or change what a URL gives: https, or http that stays on this machine. */
export function isSecureUrl(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
