import type { Texts } from './texts.js';

/**
 * The texts with single ones replaced, as an application wishes: keys are paths as in `upload.title` or
 * `progress.gathered.other`. A path that leads to no text changes nothing.
 */
export function withOverrides(texts: Texts, overrides: Readonly<Record<string, string>>): Texts {
  return replaced(texts, '', new Map(Object.entries(overrides)));
}

function replaced<Tree>(tree: Tree, path: string, overrides: ReadonlyMap<string, string>): Tree {
  if (typeof tree === 'string') return (overrides.get(path) ?? tree) as Tree;
  const branches = Object.entries(tree as object).map(([key, branch]: [string, unknown]) => {
    return [key, replaced(branch, below(path, key), overrides)];
  });
  return Object.fromEntries(branches) as Tree;
}

/** The keys of all texts: paths as in `upload.title`. */
export function keysOf(texts: Texts): string[] {
  return leavesOf(texts, '');
}

function leavesOf(tree: unknown, path: string): string[] {
  if (typeof tree === 'string') return [path];
  return Object.entries(tree as object).flatMap(([key, branch]: [string, unknown]) =>
    leavesOf(branch, below(path, key)),
  );
}

const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
