export interface ScopeRow {
  /** What the person reads about it, after “… will be able to”. */
  readonly sentence: string;
  /** Goes with signing in: granted without being ticked. */
  readonly isNeeded: boolean;
}

/** The scopes that a provider knows. */
export interface Scopes {
  readonly rows: Readonly<Record<string, ScopeRow>>;
  /** Other names that apps may ask with. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** The scopes of a space-separated list, by the names of the rows and each once; `undefined` when one of them does not exist. */
export function parseScopes({ rows, aliases }: Scopes, list: string): string[] | undefined {
  const names = list
    .split(' ')
    .filter(Boolean)
    .map((name) => (Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name));
  return names.every((name) => Object.hasOwn(rows, name)) ? [...new Set(names)] : undefined;
}

export function isNeeded({ rows }: Scopes, scope: string): boolean {
  return rows[scope]?.isNeeded ?? false;
}

export function sentenceOf({ rows }: Scopes, scope: string): string {
  return rows[scope]?.sentence ?? scope;
}
