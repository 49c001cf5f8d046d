/*
 * Whose import is read next. Applications take turns: an import that is queued gets the turn after the last one of its
 * application, or the turn that the nodes have come to, whichever is later; and the queue takes what has the lowest turn,
 * first come, first served. So an application with a single import is never behind more than one of each other application,
 * and no node is idle while anybody waits (start-time fair queueing: Goyal, Vin and Cheng, 1996).
 */

/** The queue keeps it as a small integer. Beyond that the line is first come, first served, until it has been empty once. */
const maxTurn = 32_000;

/** The turn that the nodes have come to, as SQL. There is a row for each node. */
export const presentTurn = '(select coalesce(max(turn), 0) from bookbridge.nodes)';

/**
 * The turn of another import of an application, as SQL. Those that are being read had theirs before the line was empty,
 * perhaps, and turns began anew. Looks twice at the index imports_in_line.
 */
export const nextTurn = (applicationId: string): string => {
  const last = (isWaiting: string) => `(
          select max(turn) from bookbridge.imports as own
          where own.application_id = ${applicationId} and ${isWaiting}
            and own.turn is not null and own.state in ('gathering', 'finishing'))`;
  return `(select least(${maxTurn}, greatest(present, waiting + 1, case when taken is not null then least(taken, present) + 1 end))
        from (select ${presentTurn} as present, ${last('(own.run = 0)')} as waiting, ${last('not (own.run = 0)')} as taken) as line)`;
};
