interface SentFile {
  readonly file: File;
  /** Its number at the server. */
  readonly upload: number;
}

/**
 * The file that the server has taken: as long as this document lasts, and its pages are about that file, what was skipped
 * can be cut out of it.
 */
let sent: SentFile | undefined;

export const sentFile = (): SentFile | undefined => sent;

export function rememberFile(file: SentFile | undefined): void {
  sent = file;
}
