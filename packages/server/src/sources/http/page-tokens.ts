import { ImportFailure } from '../../model/failures.js';

/** As long as any server takes a URL. All of a book are remembered. */
const maxTokenLength = 4_000;

/** Follows the pages of lists by the names that an API gives to the next ones. */
export class PageTokens {
  readonly #seen = new Set<string>();

  constructor(private readonly apiName: string) {}

  /**
   * Where the next page is, by what the answer says of it; `undefined` on the last one. Throws `ImportFailure` when it has
   * been read already, or cannot be asked for.
   */
  next(token: unknown): string | undefined {
    if (token === undefined || token === null || token === '') return undefined;
    if (typeof token !== 'string' || token.length > maxTokenLength)
      throw this.#pagingError('to a page that cannot be asked for');
    if (this.#seen.has(token)) throw this.#pagingError('round in a circle');
    this.#seen.add(token);
    return token;
  }

  #pagingError(where: string): ImportFailure {
    return new ImportFailure('source_error', { cause: `${this.apiName} leads ${where}`, isFinal: true });
  }
}
