import { isIP, type LookupFunction } from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, vi } from 'vitest';
import { certificate } from './servers.js';

/**
 * Lets public addresses lead to this machine: a connection by TLS goes through the real look-up to the address that
 * it gives, which is noted, and from there to 127.0.0.1, at the port that `portFor` says. Gives the addresses that were
 * connected to so far.
 */
export function playInternet(portFor: (port: number) => number = (port) => port): string[] {
  const reached: string[] = [];
  const { connect } = tls;
  beforeEach(() => {
    reached.length = 0;
    vi.spyOn(tls, 'connect').mockImplementation(((options: tls.ConnectionOptions) => {
      const { host = '', lookup } = options;
      if (isIP(host)) reached.push(host);
      return connect({
        ...options,
        ca: certificate(),
        port: portFor(Number(options.port)),
        host: isIP(host) ? '127.0.0.1' : host,
        ...(lookup && { lookup: toThisMachine(lookup, reached) }),
      });
    }) as typeof tls.connect);
  });
  afterEach(() => vi.restoreAllMocks());
  return reached;
}

const toThisMachine =
  (lookup: LookupFunction, reached: string[]): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      if (typeof found === 'string') throw new Error('one address where all were wanted');
      reached.push(...found.map(({ address }) => address));
      if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
      else callback(null, '127.0.0.1', 4);
    });

/** A resolver that gives one list of addresses after the other, and the last one for ever; `asked` are the names. */
export function resolving(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = async (hostname: string) => {
    const addresses = answers[Math.min(asked.push(hostname), answers.length) - 1] ?? [];
    return addresses.map((address) => ({ address, family: isIP(address) }));
  };
  return { asked, resolve };
}
