import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

/** Every address of a name. Throws what `node:dns` throws: `ENOTFOUND` for a name that does not exist. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** As this machine resolves names, its own files included. Each holds one of few threads until it is answered. */
export const resolveByMachine: Resolve = (hostname) => lookup(hostname, { all: true });

/** What `resolveByDns` asks. */
interface AddressRecords {
  resolve4(hostname: string): Promise<string[]>;
  resolve6(hostname: string): Promise<string[]>;
}

/** So that the last try ends before a connection has to stand. */
const patience = { timeout: 2000, tries: 2 };

/**
 * As DNS alone says, in bounded time: names that anybody may have typed, and whose servers may never answer, hold up nobody
 * else. A family of addresses that cannot be told is left out when there is one of the other.
 */
export const resolveByDns =
  (records: AddressRecords = new Resolver(patience)): Resolve =>
  async (hostname) => {
    const [v4, v6] = await Promise.allSettled([records.resolve4(hostname), records.resolve6(hostname)]);
    const addresses = [...addressesIn(v4, 4), ...addressesIn(v6, 6)];
    const errors = [v4, v6].flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
    // That there is no name is no more than that there is no telling.
    const error = errors.find((it) => !isAbsence(it)) ?? errors[0];
    if (addresses.length === 0 && error) throw error;
    return addresses;
  };

const addressesIn = (answer: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] =>
  answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : [];

/** Whether an error says that there is no such name, or no address of it. */
export const isAbsence = ({ code }: NodeJS.ErrnoException): boolean =>
  code === 'ENOTFOUND' || code === 'ENODATA';

/** The `lookup` of a socket that connects to nothing but what `resolve` gives, asked once for each connection. */
export function lookupBy(resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) callback(Object.assign(new Error(`no address of ${hostname}`), { code: 'ENODATA' }), '');
        else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}
