/** An answer as it is meant, before a fault gets hold of it. */
export interface Answer {
  readonly code: number;
  /** JSON, or a text as it is. */
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is sent of an answer, to be read by people, too. */
export const textOf = ({ body }: Answer): string =>
  typeof body === 'string' ? body : JSON.stringify(body, null, 2);
