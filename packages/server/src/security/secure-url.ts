const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Whether nobody on the way can read or change what a URL gives: https, or http that stays on this machine. */
export function isSecureUrl({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
}
