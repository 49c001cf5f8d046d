/** Whether an entry has to be marked as the first choice: a list of one leaves no choice. */
export const isMarked = (entry: { primary: boolean }, list: readonly unknown[]): boolean =>
  entry.primary && list.length > 1;
