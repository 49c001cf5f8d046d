import type { Answer } from '../../../dist/answer.js';

/** An error response, as Postbox words it. */
export const problem = (code: number, name: string): Answer => ({ code, body: { ok: false, problem: name } });
