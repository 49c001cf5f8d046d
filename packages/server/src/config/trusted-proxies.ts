import { isIP } from 'node:net';
import { z } from 'zod';

/** Ranges that Fastify knows by name. */
const rangeNames = ['loopback', 'linklocal', 'uniquelocal'];

/** The schema of the proxies that are believed: addresses, ranges and names of ranges, separated by commas. */
export const trustedProxies = z
  .string()
  .transform((list) => list.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isRange), {
    message: `must be addresses, ranges such as 10.0.0.0/8, or ${rangeNames.join(', ')}, separated by commas`,
  })
  .optional()
  .transform((parts) => parts ?? false);

function isRange(text: string): boolean {
  if (rangeNames.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || isPrefixLength(bits, version === 4 ? 32 : 128);
}

/** At least one bit: Fastify takes no range of every address, which would let anybody say whose request it is. */
const isPrefixLength = (bits: string, most: number) =>
  /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
