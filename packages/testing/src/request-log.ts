/** A request that arrived at a look-alike, as its log has it. */
export interface LoggedRequest {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly page: number | null;
  /** `null` when the answer never came to its end. */
  readonly status: number | null;
}

/** The requests of an account, by its whole address, in order; `lookAlike` is where the look-alike is. */
export async function requestsOf(lookAlike: string, email: string): Promise<LoggedRequest[]> {
  const query = new URLSearchParams({ account: email });
  const answer = await fetch(`${lookAlike}/_sandbox/log?${query}`);
  const { requests } = (await answer.json()) as { requests: (Omit<LoggedRequest, 'at'> & { at: string })[] };
  return requests.map((request) => ({ ...request, at: Date.parse(request.at) }));
}
