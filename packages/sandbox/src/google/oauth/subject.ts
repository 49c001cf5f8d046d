import { createHash } from 'node:crypto';

/** What Google calls an account: 21 digits, always the same. */
export function subjectOf({ email }: { readonly email: string }): string {
  const digits = BigInt(`0x${createHash('sha256').update(email).digest('hex')}`).toString();
  return `1${digits.slice(-20)}`;
}
