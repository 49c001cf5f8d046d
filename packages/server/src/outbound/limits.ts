/** How long, and how much, an answer may take. */
export interface OutboundLimits {
  /** Until a connection stands: name, TCP and TLS. */
  readonly connectMs: number;
  /** From the end of the request to the end of the answer's header. */
  readonly headersMs: number;
  /** Between two pieces of a body. */
  readonly idleMs: number;
  /** For all of it, redirects and the whole body included. */
  readonly answerMs: number;
  /** Of one body, decompressed. */
  readonly answerBytes: number;
  /** Of one that is parsed piece by piece. */
  readonly longAnswerBytes: number;
}

export const defaultLimits: OutboundLimits = {
  connectMs: 10_000,
  headersMs: 30_000,
  idleMs: 20_000,
  answerMs: 60_000,
  // Parsing it holds everything else up: a thousand people are 1 to 3 MB.
  answerBytes: 8 * 1024 * 1024,
  // The list of a hundred thousand cards is some 40 MB.
  longAnswerBytes: 64 * 1024 * 1024,
};
