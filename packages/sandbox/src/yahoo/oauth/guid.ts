import { createHash } from 'node:crypto';

/** What Yahoo calls an account, always the same: 26 characters. */
export const guidOf = ({ email }: { readonly email: string }): string =>
  createHash('sha256').update(email).digest('hex').slice(0, 26).toUpperCase();
