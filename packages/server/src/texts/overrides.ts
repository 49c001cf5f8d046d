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
    return [key, replaced(branch, path === '' ? key : `${path}.${key}`, overrides)];
  });
  return Object.fromEntries(branches) as Tree;
}
