import type { KeptAuditEntry } from '../../model/audit.js';
import type { AuditChain } from '../../storage/audit.js';

/** How many entries of all chains were ever pruned. */
export const prunedIn = (chains: readonly AuditChain[]): number =>
  chains.reduce((sum, { prunedSeq }) => sum + prunedSeq, 0);

/** How many an entry `audit.pruned` says that were ever pruned; `undefined` of any other entry. */
export function prunedBy({ act, outcome, details }: KeptAuditEntry): number | undefined {
  if (act !== 'audit.pruned' || outcome !== 'done') return undefined;
  return (JSON.parse(details) as { total: number }).total;
}
