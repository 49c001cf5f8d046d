import { auditHash } from '../../security/audit-hash.js';
import { type AuditChain, auditChains, entriesOfChain, strayAuditChains } from '../../storage/audit.js';
import type { Queryable } from '../../storage/database.js';
import type { ExportedHashes } from './exported-hashes.js';
import { prunedBy, prunedIn } from './pruned.js';

/** What became of a look through the trail. */
export interface Verified {
  readonly entries: number;
  readonly chains: number;
  /** A sentence for each thing that does not hold. */
  readonly problems: readonly string[];
}

const nameOf = (chain: string) =>
  chain === '' ? 'the chain of the operators' : `the chain of the application ${chain}`;

/**
 * Goes through every chain and computes its hashes anew. With the hashes of an earlier export, also finds out whether each
 * of those entries is still there as it was, or was pruned.
 */
export async function verifyTrail(db: Queryable, exported: ExportedHashes): Promise<Verified> {
  const chains = await auditChains(db);
  const strays = await strayAuditChains(db);
  const problems = strays.map((chain) => `There are entries without their chain: ${nameOf(chain)} is gone.`);
  let [entries, pruned] = [0, 0];
  for (const chain of chains) {
    const found = await verifyChain(db, chain, exported.get(chain.chain) ?? new Map());
    entries += found.entries;
    pruned = found.pruned ?? pruned;
    if (found.problem !== undefined) problems.push(`In ${nameOf(chain.chain)} ${found.problem}.`);
  }
  if (pruned !== prunedIn(chains))
    problems.push(
      `${prunedIn(chains)} entries are gone as pruned, and ${pruned} were, as the trail says itself.`,
    );
  const known = new Set([...chains.map(({ chain }) => chain), ...strays]);
  for (const chain of exported.keys())
    if (!known.has(chain)) problems.push(`Of ${nameOf(chain)}, which was exported, nothing is left.`);
  return { entries, chains: chains.length, problems };
}

interface VerifiedChain {
  /** How many entries held. */
  readonly entries: number;
  /** How many entries of the whole trail were pruned, as the last of its entries says that tells. */
  readonly pruned: number | undefined;
  /** The first thing that does not hold. */
  readonly problem?: string;
}

async function verifyChain(
  db: Queryable,
  chain: AuditChain,
  exported: ReadonlyMap<number, string>,
): Promise<VerifiedChain> {
  let [last, hash] = [chain.prunedSeq, chain.prunedHash];
  let pruned: number | undefined;
  const held = (problem?: string): VerifiedChain => ({
    entries: last - chain.prunedSeq,
    pruned,
    ...(problem !== undefined && { problem }),
  });
  for await (const page of entriesOfChain(db, chain.chain, last))
    for (const it of page) {
      if (it.seq !== last + 1) return held(`entry ${last + 1} is missing`);
      hash = auditHash(hash, it);
      if (hash !== it.hash) return held(`entry ${it.seq} of ${it.at} was changed, or the one before it`);
      if ((exported.get(it.seq) ?? hash) !== hash)
        return held(`entry ${it.seq} is another one than was exported`);
      last = it.seq;
      pruned = prunedBy(it) ?? pruned;
    }
  const end = [...exported.keys()].reduce((most, seq) => Math.max(most, seq), chain.seq);
  if (last !== end || hash !== chain.hash)
    return held(`the entries behind ${last} are missing, up to ${end}`);
  return held();
}
