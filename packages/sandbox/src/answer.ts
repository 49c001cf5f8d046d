/** A JSON answer as it is meant, before a fault gets hold of it. */
export interface Answer {
  readonly code: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}
