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

/** Does all, and gives what each gave. Throws what is wrong with any as one `UsageError`. */
export async function together<Results extends unknown[]>(
  ...works: { [At in keyof Results]: () => Results[At] | Promise<Results[At]> }
): Promise<Results> {
  const results = works.map(async (work) => work()) as { [At in keyof Results]: Promise<Results[At]> };
  const errors = (await Promise.allSettled(results)).flatMap((result) =>
    result.status === 'rejected' ? [result.reason] : [],
  );
  if (errors.length > 0 && errors.every((error) => error instanceof UsageError))
    throw new UsageError(errors.map(({ message }) => message).join('\n'));
  return Promise.all(results) as Promise<Results>;
}
