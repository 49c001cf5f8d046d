/** What keeps a node from being ready, as those parts tell that can say so. */
export class Readiness {
  readonly #watched = new Set<() => string | undefined>();
  #isStopping = false;

  /** Whether this node will soon take no more requests. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** From now on nobody should send this node requests, who still answers those that come. */
  beginToStop(): void {
    this.#isStopping = true;
    this.watch(() => 'This node is stopping.');
  }

  /** Asks a part from now on what is wrong with it, as a sentence; gives the function that ends that. */
  watch(whatIsWrong: () => string | undefined): () => void {
    this.#watched.add(whatIsWrong);
    return () => this.#watched.delete(whatIsWrong);
  }

  /** A sentence for each part that cannot work. */
  reasons(): string[] {
    return [...this.#watched].flatMap((ask) => ask() ?? []);
  }
}
