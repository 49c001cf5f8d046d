import type { SrvRecord } from 'node:dns';

/** Where a service is, as a domain says; nothing is known of the server yet. */
export interface NamedService {
  readonly host: string;
  readonly port: number;
}

/**
 * The server that records name: one of those with the lowest priority, and of several by their weights. `refused` when a
 * dot stands in its place; `undefined` when there is no record that names any.
 * @see RFC 2782
 */
export function namedService(
  records: readonly SrvRecord[],
  random: () => number = Math.random,
): NamedService | 'refused' | undefined {
  const named = records.filter(({ name, port }) => isHost(name) && port > 0 && port < 65_536);
  if (named.length === 0) return records.some(({ name }) => isRoot(name)) ? 'refused' : undefined;
  const first = Math.min(...named.map(({ priority }) => priority));
  const record = byWeight(
    named.filter(({ priority }) => priority === first),
    random,
  );
  return record && { host: record.name.toLowerCase().replace(/\.$/, ''), port: record.port };
}

const isRoot = (name: string): boolean => name === '.' || name === '';

/** Whether it is the name of a host, and not digits that only look like an address. */
const isHost = (name: string): boolean =>
  name.length <= 254 && /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i.test(name) && URL.canParse(`https://${name}`);

/** Those without a weight come first, so that they have their small chance. */
function byWeight(records: readonly SrvRecord[], random: () => number): SrvRecord | undefined {
  const inOrder = records.toSorted((a, b) => Math.sign(a.weight) - Math.sign(b.weight));
  const drawn = Math.floor(random() * (inOrder.reduce((sum, { weight }) => sum + weight, 0) + 1));
  let sum = 0;
  return inOrder.find(({ weight }) => {
    sum += weight;
    return sum >= drawn;
  });
}
