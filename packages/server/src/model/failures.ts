/** How an import is tried again before a failure of this kind ends it. */
export interface Retry {
  /** Runs that fail like this without any progress in between, the first one included. */
  readonly attempts: number;
  /** What the waits between them are multiplied by. */
  readonly backoff: number;
}

const never: Retry = { attempts: 1, backoff: 1 };
const some: Retry = { attempts: 3, backoff: 1 };
const often: Retry = { attempts: 6, backoff: 1 };
/** Quotas are counted by the minute: whoever comes back within seconds finds them as they were. */
const patiently: Retry = { attempts: 6, backoff: 4 };

interface FailureRow {
  /** `COMPLETE`'s value. */
  number: number;
  /** What the person is told, in English; other languages are in `texts/`. */
  sentence: string;
  retry: Retry;
  /** Whether whoever runs the service has something to mend. */
  tellOperator: boolean;
  /** Who could have done otherwise: the person, the provider, or whoever runs the service. */
  fault: 'person' | 'provider' | 'service';
}

/** Every way in which an import can fail: the one table that pages, events, error bodies and logs draw on. */
export const failures = {
  consent_denied: {
    number: 101,
    sentence: 'You chose not to share your contacts. Nothing was read.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  consent_expired: {
    number: 102,
    sentence: 'This was not finished in time. Please start again.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  scope_missing: {
    number: 103,
    sentence: 'The box for reading contacts was not ticked. Please try again and tick it.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  admin_approval_required: {
    number: 104,
    sentence: 'Your organisation wants its administrator to approve this first.',
    retry: never,
    tellOperator: true,
    fault: 'person',
  },
  grant_expired: {
    number: 105,
    sentence: 'Access ran out before we could finish. Please try again.',
    // The access token is renewed once, by whoever uses it.
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  credentials_rejected: {
    number: 106,
    sentence: 'That user name or password was not accepted.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  app_password_required: {
    number: 107,
    sentence: 'This provider wants an app password instead of your usual one.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  source_busy: {
    number: 201,
    sentence: 'Your address book is busy right now. Please try again in a few minutes.',
    retry: patiently,
    tellOperator: false,
    fault: 'provider',
  },
  source_unavailable: {
    number: 202,
    sentence: 'Your address book cannot be reached right now. Please try again later.',
    retry: often,
    tellOperator: true,
    fault: 'provider',
  },
  source_error: {
    number: 203,
    sentence: 'Your address book answered something we could not read.',
    retry: some,
    tellOperator: true,
    fault: 'provider',
  },
  no_address_book: {
    number: 204,
    sentence: 'This account has no address book.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  server_not_found: {
    number: 205,
    sentence: 'We found no address book for that address.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  address_refused: {
    number: 206,
    sentence: 'We may not read from that server.',
    retry: never,
    tellOperator: true,
    fault: 'person',
  },
  file_unknown_format: {
    number: 301,
    sentence: 'This file is no address book that we know.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  file_unreadable: {
    number: 302,
    sentence: 'This file is damaged or protected.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  too_large: {
    number: 303,
    sentence: 'This is larger than we can take.',
    retry: never,
    tellOperator: false,
    fault: 'person',
  },
  application_misconfigured: {
    number: 401,
    sentence: "This site's connection needs attention. Please tell its owner.",
    retry: never,
    tellOperator: true,
    fault: 'service',
  },
  gave_up: {
    number: 402,
    sentence: 'Reading took too long, so we stopped. Please try again.',
    retry: never,
    tellOperator: true,
    fault: 'service',
  },
  internal: {
    number: 500,
    sentence: 'Something went wrong on our side. Please try again.',
    retry: often,
    tellOperator: true,
    fault: 'service',
  },
} as const satisfies Record<string, FailureRow>;

export type FailureCode = keyof typeof failures;

/** The codes of failures that were not the person's. */
export const failuresBy = (fault: 'provider' | 'service'): FailureCode[] =>
  (Object.keys(failures) as FailureCode[]).filter((code) => failures[code].fault === fault);

/** How loud the log is: only what whoever runs the service may have to mend is a warning. */
export const logLevelOf = (code: FailureCode): 'warn' | 'info' =>
  failures[code].tellOperator ? 'warn' : 'info';

/** What a provider's word for an error means. */
export interface Meaning {
  readonly code: FailureCode;
  /** What whoever runs the service can do about it, as a sentence; nothing where only the person can. */
  readonly remedy?: string;
}

/** What the words of a provider for its errors mean. */
export type Meanings = Readonly<Record<string, Meaning>>;

/** The meaning of a provider's word. The word is anybody's text, `constructor` too. */
export const meaningOf = (meanings: Meanings, word: string): Meaning | undefined =>
  Object.hasOwn(meanings, word) ? meanings[word] : undefined;

export interface FailureDetails {
  /** An error, or a text of our own, for the log. */
  readonly cause?: unknown;
  /** How long the source wants to be left alone; at least as long is waited before another try. */
  readonly retryAfterMs?: number | undefined;
  /** Whether another try is pointless, whatever the table says of failures of this kind. */
  readonly isFinal?: boolean;
  /** What whoever runs the service can do about it, as a sentence for the log. */
  readonly remedy?: string | undefined;
}

/** Ends an import. Code for machines, sentence for people, cause for the log; what a provider sent is in none of the first two. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  readonly retryAfterMs: number | undefined;
  readonly isFinal: boolean;
  readonly remedy: string | undefined;

  constructor(
    readonly code: FailureCode,
    { cause, retryAfterMs, isFinal = false, remedy }: FailureDetails = {},
  ) {
    super(failures[code].sentence, cause === undefined ? undefined : { cause });
    this.retryAfterMs = retryAfterMs;
    this.isFinal = isFinal;
    this.remedy = remedy;
  }
}
