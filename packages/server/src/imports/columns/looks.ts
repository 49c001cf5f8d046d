import pLimit from 'p-limit';

/** Looks into files that this node may have under way: each takes a core, and of a workbook some memory. */
const maxAtOnce = 2;

const limit = pLimit(maxAtOnce);

/** Looks into a file when there is a slot for it. `signal` says that nobody waits for it any more: the slot then passes. */
export const withSlot = <T>(look: () => Promise<T>, signal?: AbortSignal): Promise<T> =>
  limit(() => {
    signal?.throwIfAborted();
    return look();
  });
