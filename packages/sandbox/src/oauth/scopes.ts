export interface ScopeRow {
  /** What the person reads about it, after “… will be able to”. */
  readonly sentence: string;
  /** Goes with signing in: granted without being ticked. */
  readonly isNeeded: boolean;
}

/** The scopes that a provider knows. */
export interface Scopes {
  readonly rows: Readonly<Record<string, ScopeRow>>;
  /** Short names that apps ask with; granted scopes are always told in full. */
  readonly short: Readonly<Record<string, string>>;
}

/** The scopes of a space-separated list, in full and each once; `undefined` when one of them does not exist. */
export function parseScopes({ rows, short }: Scopes, list: string): string[] | undefined {
  const names = list
    .split(' ')
    .filter(Boolean)
    .map((name) => (Object.hasOwn(short, name) ? (short[name] ?? name) : name));
  return names.every((name) => Object.hasOwn(rows, name)) ? [...new Set(names)] : undefined;
}

export function isNeeded({ rows }: Scopes, scope: string): boolean {
  return rows[scope]?.isNeeded ?? false;
}

export function sentenceOf({ rows }: Scopes, scope: string): string {
  return rows[scope]?.sentence ?? scope;
}
