import type { Asked } from '@bookbridge/testing/front';

/** A call of a method, as it arrives at a server. */
export type Call = [name: string, args: Record<string, unknown>, id: string];

/** The calls of a request; none for what is not one. */
export const callsOf = ({ body }: Pick<Asked, 'body'>): Call[] =>
  body === '' ? [] : (JSON.parse(body) as { methodCalls: Call[] }).methodCalls;

/** The query for a page of everybody among them. */
export const pageQueryOf = (asked: Pick<Asked, 'body'>): Call[1] | undefined =>
  callsOf(asked).find(([name, { filter }]) => name === 'ContactCard/query' && filter === undefined)?.[1];
