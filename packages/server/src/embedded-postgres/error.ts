/** Why the private PostgreSQL could not be had. */
export type EmbeddedServerErrorCode =
  | 'already_owned'
  | 'older_major'
  | 'newer_major'
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'no_unprivileged_user'
  | 'nameless_user'
  | 'wrong_user'
  | 'unreachable'
  | 'cluster_missing'
  | 'failed_to_start';

/** A code for machines and one sentence for the operator that ends with the way out. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';

  constructor(
    readonly code: EmbeddedServerErrorCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}

/** Whether a call of the file system or of the kernel failed with one of these codes, as `ENOENT`. */
export function failedWith(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
