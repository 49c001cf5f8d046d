/** Looks that this node may have under way: each takes a core, and of a workbook some memory. */
const mostAtOnce = 2;

let underWay = 0;
const waiting: (() => void)[] = [];

/** Looks into a file when it is its turn. `signal` says that nobody waits for it any more: the turn then passes. */
export async function inTurn<T>(look: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (underWay < mostAtOnce) underWay++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    signal?.throwIfAborted();
    return await look();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else underWay--;
  }
}
