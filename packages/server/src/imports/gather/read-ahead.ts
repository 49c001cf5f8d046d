/**
 * The same pages, with the next one asked for while the last one is worked on, so that storing costs no time beside
 * fetching. Two pages are held at most. `stop` is called when no further page is wanted, so that the one that was asked for
 * ahead is not waited for.
 */
export async function* readAhead<Page>(pages: AsyncIterable<Page>, stop: () => void): AsyncGenerator<Page> {
  const iterator = pages[Symbol.asyncIterator]();
  let next = ask();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = ask();
      yield value;
    }
  } finally {
    stop();
    await next.catch(() => undefined);
    await iterator.return?.();
  }

  function ask(): Promise<IteratorResult<Page>> {
    const asked = iterator.next();
    // It is awaited later, or never when the work on the page before fails.
    asked.catch(() => undefined);
    return asked;
  }
}
