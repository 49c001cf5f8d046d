import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
const sixToFour = ipaddr.IPv6.parseCIDR('2002::/16');

/** `::8.8.8.8`, deprecated by RFC 4291 §2.5.5.1, which the parser takes for a mapped address. */
const compatibleV4 = /^::\d+\./;

/** Azure's own services to its machines: a public address that leads inside. */
const azureHost = '168.63.129.16';

/**
 * Whether an IP address belongs to the public internet. IPv6 addresses that carry an IPv4 address are judged by
 * that one, as it is where they lead; anything that is no address is not public.
 * @see RFC 6890 (special-purpose addresses), RFC 4291 §2.5.5.2 (mapped), RFC 6052 §2.1 (NAT64), RFC 3056 §2 (6to4)
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || compatibleV4.test(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return isPublicV4(address);
  const carried = carriedV4(address as ipaddr.IPv6);
  if (carried) return isPublicV4(carried);
  // What is not assigned yet has no range of its own there.
  return address.match(globalUnicast) && address.range() === 'unicast';
}

const isPublicV4 = (address: ipaddr.IPv4) =>
  address.range() === 'unicast' && address.toString() !== azureHost;

function carriedV4(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const bytes = address.toByteArray();
  if (address.isIPv4MappedAddress() || address.match(nat64)) return new ipaddr.IPv4(bytes.slice(12));
  if (address.match(sixToFour)) return new ipaddr.IPv4(bytes.slice(2, 6));
  return undefined;
}
