import { createHash } from 'node:crypto';
import type { KeptAuditEntry } from '../model/audit.js';

/** The length of a value in front of it: no two lists of values are written alike. Nothing is told apart from ''. */
const field = (value: string | null) => (value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`);

/**
 * What the hash of an entry has to be behind the entry with the hash `previous`, in hexadecimal digits: SHA-256 (FIPS
 * 180-4) of that hash and all of its fields. The database computes the same when it appends.
 */
export function auditHash(previous: string, it: KeptAuditEntry): string {
  const fields = [
    ...[it.chain, String(it.seq), it.at, it.actorKind, it.actor, it.act],
    ...[it.application, it.target, it.outcome, it.details],
  ];
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(fields.map(field).join(''))
    .digest('hex');
}
