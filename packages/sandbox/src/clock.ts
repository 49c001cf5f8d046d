/** Milliseconds since 1970. Comes in from outside, so that a test may let an hour pass. */
export type Clock = () => number;
