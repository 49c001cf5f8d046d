import type { Answer } from '../../../src/answer.js';

/** An error response, as Postbox words it. */
export const problem = (code: number, name: string): Answer => ({ code, body: { ok: false, problem: name } });
