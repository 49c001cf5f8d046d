import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file importing another, both as paths below the folder that was read; or a package by its name. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

interface Arrows {
  /** Every import of a file of ours, types too: who needs a type to be built depends on it. */
  readonly own: readonly Arrow[];
  /** Every import of a package, without what is behind its name. */
  readonly packages: readonly Arrow[];
}

// Neither an apostrophe after the word nor `Buffer.from('…')` is an import.
const imported = /\b(?:from|import(?:\s*\()?)\s*'([^'\s]+)'/g;

/** What the sources below a folder import. */
export function arrowsBelow(root: string): Arrows {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  // Sources are imported by the names of what is built from them.
  const sources = new Map(files.map((file) => [file.replace(/\.tsx?$/, '.js'), file]));
  const all = files.flatMap((from) =>
    [...readFileSync(path.join(root, from), 'utf8').matchAll(imported)].map(([, to = '']) => ({ from, to })),
  );
  return {
    own: all
      .filter(({ to }) => to.startsWith('.'))
      .map(({ from, to }) => {
        const target = path.join(path.dirname(from), to);
        return { from, to: sources.get(target) ?? target };
      }),
    packages: all
      .filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'))
      .map(({ from, to }) => ({ from, to: packageOf(to) })),
  };
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The names on a way that leads back to where it began; empty when there is none. */
export function circleIn(arrows: readonly Arrow[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]): string[] => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return [];
    for (const to of next.get(at) ?? []) {
      const circle = walk(to, [...way, at]);
      if (circle.length > 0) return circle;
    }
    done.add(at);
    return [];
  };
  for (const from of next.keys()) {
    const circle = walk(from, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
