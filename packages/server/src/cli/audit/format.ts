import { textCell } from '@bookbridge/contacts';
import type { KeptAuditEntry } from '../../model/audit.js';

/** The members of an exported entry, in their order, as texts; nothing where there is nothing. */
const members = {
  at: (it) => it.at,
  actor_kind: (it) => it.actorKind,
  actor: (it) => it.actor,
  act: (it) => it.act,
  application: (it) => it.application,
  target: (it) => it.target,
  outcome: (it) => it.outcome,
  details: (it) => it.details,
  chain: (it) => it.chain,
  seq: (it) => String(it.seq),
  hash: (it) => it.hash,
} as const satisfies Record<string, (it: KeptAuditEntry) => string | null>;

/** A line of JSON. The details are put in as they are kept, so that their text can be verified. */
export function jsonLine(it: KeptAuditEntry): string {
  const written = (name: string, value: string | null) =>
    name === 'details' || name === 'seq' ? value : JSON.stringify(value);
  return `{${Object.entries(members)
    .map(([name, member]) => `"${name}":${written(name, member(it))}`)
    .join(',')}}\n`;
}

/** The first line of a CSV file. @see RFC 4180 */
export const csvHead = `${Object.keys(members).join(',')}\r\n`;

/** A line of a CSV file, without formulas. */
export const csvLine = (it: KeptAuditEntry): string =>
  `${Object.values(members)
    .map((member) => textCell(member(it) ?? ''))
    .join(',')}\r\n`;

/** An entry for people: one line. */
export function shownLine(it: KeptAuditEntry): string {
  const about = [it.application, it.target].filter((part) => part !== null);
  const details = it.details === '{}' ? [] : [it.details];
  return [it.at.replace(/\.\d+Z$/, 'Z'), it.outcome, it.actor, it.act, ...about, ...details].join('  ');
}
