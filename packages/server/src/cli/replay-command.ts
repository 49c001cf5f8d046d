/** Longer than anything is in the log of an endpoint. */
const keptMs = 11 * 86_400_000;

/** The command that sends everything again that an endpoint has missed. */
export const replayCommand = (endpoint: string): string =>
  `bookbridge webhook replay ${endpoint} --since ${new Date(Date.now() - keptMs).toISOString().slice(0, 10)}`;
