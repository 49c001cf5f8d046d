/** What a server asks for: a scheme, in small letters, and its parameters by their names in small letters. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const token68 = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
const between = /[\s,]*/y;
const blank = /\s*/y;
const equals = /\s*=\s*/y;

/** More than any server asks for; whoever sends more gets no further. */
const maxParameters = 100;

/**
 * The challenges of a 401, in order. What is not written by the grammar ends the list; it never throws.
 * @see RFC 9110 §11.6.1
 */
export function challengesIn({ headers }: Pick<Response, 'headers'>): Challenge[] {
  const text = headers.get('www-authenticate') ?? '';
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (let taken = 0; taken < maxParameters; taken++) {
    take(between);
    const name = take(token)?.[0].toLowerCase();
    if (name === undefined) break;
    const current = challenges.at(-1);
    if (current && take(equals)) {
      const value = take(quoted)?.[1]?.replace(/\\(.)/g, '$1') ?? take(token)?.[0];
      if (value === undefined) break;
      if (!current.parameters.has(name)) current.parameters.set(name, value);
      continue;
    }
    challenges.push({ scheme: name, parameters: new Map() });
    take(blank);
    take(token68);
  }
  return challenges;
}
