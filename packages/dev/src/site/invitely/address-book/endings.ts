import type { FailureCode } from 'bookbridge';

/** A way on from an import that brought nobody. */
export type WayOn = 'again' | 'place' | 'file' | 'type';

/** How the page speaks of an import that ended without people. */
export interface Ending {
  readonly title: string;
  /** Instead of the sentence of the service. */
  readonly sentence?: string;
  /** The first of them is the one to take. */
  readonly ways: readonly [WayOn, ...WayOn[]];
}

/** It may go well the next time. */
const passing: Ending = { title: 'That did not work just now', ways: ['again', 'file', 'type'] };

/** It would go the same way again. */
const lasting: Ending = { title: 'No people came from there', ways: ['place', 'file', 'type'] };

const password: Ending = { title: 'The password was not right', ways: ['again', 'file', 'type'] };

const file: Ending = { title: 'We could not read that file', ways: ['file', 'place', 'type'] };

/** Saying no, being late and every failure are different things, and have different ways on. */
export const endings: Readonly<Record<FailureCode, Ending>> = {
  consent_denied: {
    title: 'Your address book stays with you',
    sentence: 'Nobody was shared with us. Type a few addresses instead, or choose another way.',
    ways: ['type', 'file', 'place'],
  },
  consent_expired: {
    title: 'The link has run out',
    sentence: 'It was good for an hour, and nobody was shared with us. Start again whenever you like.',
    ways: ['again', 'type'],
  },
  scope_missing: { title: 'One box was missing', ways: ['again', 'file', 'type'] },
  admin_approval_required: { title: 'Your organisation has to agree first', ways: ['file', 'place', 'type'] },
  grant_expired: passing,
  credentials_rejected: password,
  app_password_required: password,
  source_busy: passing,
  source_unavailable: passing,
  source_error: lasting,
  no_address_book: lasting,
  server_not_found: lasting,
  address_refused: lasting,
  file_unknown_format: file,
  file_unreadable: file,
  too_large: file,
  application_misconfigured: lasting,
  gave_up: passing,
  internal: passing,
};
