/** Where somebody was when they gave up. */
export type Stage = 'menu' | 'consent' | 'progress' | 'list' | 'error';

/** Why `pick` gave nobody: the person closed the picker, the page did (`ended`), or the code of what went wrong. */
export class PickError extends Error {
  override readonly name = 'PickError';
  readonly code: 'cancelled' | 'ended' | (string & {});
  readonly stage: Stage | undefined;

  constructor(code: string, stage?: Stage) {
    super(`Nobody was picked: ${code}`);
    this.code = code;
    this.stage = stage;
  }
}

/** What `trigger` rejects with. */
export interface TriggerRefusal {
  readonly status: number;
  readonly responseText: string;
  readonly data: unknown;
}
