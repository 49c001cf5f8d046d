import { keptDays, maxTriedDays } from '../model/webhook.js';

/** Longer than anything is in the log of an endpoint that was not sent again by hand. */
const keptMs = (keptDays + maxTriedDays + 1) * 86_400_000;

/** The command that sends everything again that an endpoint has missed. */
export const replayCommand = (endpoint: string): string =>
  `bookbridge webhook replay ${endpoint} --since ${new Date(Date.now() - keptMs).toISOString().slice(0, 10)}`;
