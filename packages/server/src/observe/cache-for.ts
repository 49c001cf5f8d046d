/** Asks at most once in `ms` milliseconds; those who want to know meanwhile share the answer, or the failure. */
export function cacheFor<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly until: number } | undefined;
  return () => {
    const now = performance.now();
    if (!kept || kept.until <= now) kept = { answer: ask(), until: now + ms };
    return kept.answer;
  };
}
