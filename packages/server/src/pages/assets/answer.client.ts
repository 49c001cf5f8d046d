/** What the server says to a file: where to go, where to ask, what it asks, or what is wrong. */
export interface UploadAnswer {
  next?: string;
  progress?: string;
  columns?: string;
  /** The number of the file that was taken. */
  upload?: number;
  message?: string;
}

/** What an answer says; nothing when it is not in our form, as of a proxy in between. */
export function parsed(text: string): UploadAnswer {
  try {
    return (JSON.parse(text) ?? {}) as UploadAnswer;
  } catch {
    return {};
  }
}
