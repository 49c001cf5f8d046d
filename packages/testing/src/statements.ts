import pg from 'pg';
import type { Queryable } from '../../server/dist/storage/database.js';

/** Statements as they are sent, without their values. */
export interface Statements {
  /** Each one once, by its name where it has one. */
  readonly seen: ReadonlyMap<string, string>;
  stop(): void;
}

/** Writes down each statement that anybody in this process sends to a database from now on. */
export function watchStatements(): Statements {
  const seen = new Map<string, string>();
  const prototype = pg.Client.prototype as { query: (...asked: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...asked: unknown[]) {
    const [first] = asked as [string | { text: string; name?: string }];
    const { text, name = text } = typeof first === 'string' ? { text: first } : first;
    seen.set(name, text);
    return query.apply(this, asked);
  };
  return {
    seen,
    stop() {
      prototype.query = query;
    },
  };
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly Plans?: readonly PlanNode[];
  readonly [condition: string]: unknown;
}

const isCondition = /Cond$|Filter$/;

const within = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(within)];

/**
 * The tables, of those given, that a statement looks into without saying whose rows it wants: neither by a value, nor by a row that
 * another part of it has found by one. By PostgreSQL's plan of it; needs version 16.
 */
export async function tablesAskedWhole(
  db: Queryable,
  statement: string,
  tables: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (generic_plan, verbose, format json) ${statement}`,
  );
  const nodes = (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => within(Plan));
  const bound = boundAliases(nodes);
  return nodes
    .filter((node) => node['Node Type'] !== 'ModifyTable' && !bound.has(node.Alias ?? ''))
    .map((node) => `${node.Schema}.${node['Relation Name']}`)
    .filter((table) => tables.includes(table));
}

/** What has one value for the application: by itself, as the result of another part, or by being joined to such. */
function boundAliases(nodes: readonly PlanNode[]): ReadonlySet<string> {
  const conditions = nodes
    .flatMap((node) => Object.entries(node).filter(([name]) => isCondition.test(name)))
    .map(([, condition]) => String(condition))
    .join('\n');
  const parts = nodes.filter((node) => node['Node Type'] === 'CTE Scan').map(({ Alias = '' }) => Alias);
  const valued = conditions.matchAll(/\b(\w+)\.application_id = \$\d/g);
  const bound = new Set([...parts, ...[...valued].map(([, alias = '']) => alias)]);
  const joined = [...conditions.matchAll(/\b(\w+)\.application_id = (\w+)\.application_id\b/g)];
  for (let size = -1; size < bound.size; ) {
    size = bound.size;
    for (const [, one = '', other = ''] of joined)
      if (bound.has(one) || bound.has(other)) bound.add(one).add(other);
  }
  return bound;
}
