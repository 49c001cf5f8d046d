import { UsageError } from './output.js';

/** What is wrong with the flags of a command: a line for each flag, the first that was found. */
export class Problems {
  readonly #lines = new Map<string, string>();

  add(flag: string, problem: string): void {
    if (!this.#lines.has(flag)) this.#lines.set(flag, problem);
  }

  /** Throws all of them as one `UsageError`, if there are any. */
  throwAny(): void {
    if (this.#lines.size === 0) return;
    throw new UsageError([...this.#lines].map(([flag, problem]) => `${flag}: ${problem}`).join('\n'));
  }
}

/** Does both, and gives what both gave. Throws what is wrong with either as one `UsageError`. */
export async function together<A, B>(
  first: () => A | Promise<A>,
  second: () => B | Promise<B>,
): Promise<[A, B]> {
  const results = [(async () => first())(), (async () => second())()] as const;
  const errors = (await Promise.allSettled(results)).flatMap((result) =>
    result.status === 'rejected' ? [result.reason] : [],
  );
  if (errors.length > 0 && errors.every((error) => error instanceof UsageError))
    throw new UsageError(errors.map(({ message }) => message).join('\n'));
  return Promise.all(results);
}
