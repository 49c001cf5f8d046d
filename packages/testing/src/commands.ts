import { bookbridge } from './program.js';

/** The words behind a heading of a help, one entry each. */
export function listed(text: string, heading: string, pattern: RegExp): string[] {
  const [, below = ''] = text.split(`${heading}:\n`);
  const [list = ''] = below.split('\n\n');
  return [...list.matchAll(pattern)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

/** Every command of `bookbridge` that does something, with its help, by its words. */
export async function allCommands(...parents: string[]): Promise<Map<string, string>> {
  const { stdout: text } = await bookbridge([...parents, '--help']);
  const names = listed(text, 'Commands', /^ {2}([a-z]+)/gm);
  if (names.length === 0) return new Map([[parents.join(' '), text]]);
  const below = await Promise.all(names.map((name) => allCommands(...parents, name)));
  return new Map(below.flatMap((map) => [...map]));
}
