import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** From the top down; what stands on one floor does not import its neighbours. */
const floors = [
  ['cli.ts', 'index.ts'],
  ['sandbox.ts'],
  ['start-page.tsx', 'look-alikes.ts'],
  ['google'],
  ['look-alike.ts'],
  ['oauth'],
  ['accounts'],
  ['faults', 'people', 'pages'],
  ['request-log.ts', 'answer.ts'],
  ['clock.ts'],
];

/** What the package gives by name for the one look-alike that its users know. */
const mayNameLookAlikes = ['look-alikes.ts', 'index.ts'];

interface Import {
  readonly from: string;
  readonly to: string;
}

async function readImports(): Promise<Import[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const found = await Promise.all(
    files.map(async (from) => {
      const text = await readFile(path.join(root, from), 'utf8');
      return [...text.matchAll(/(?:from|import) ?\(?'(\.[^']+)\.js'/g)].map(([, to = '']) => {
        const target = path.join(path.dirname(from), to);
        return { from, to: files.find((file) => file.replace(/\.tsx?$/, '') === target) ?? target };
      });
    }),
  );
  return found.flat();
}

const imports = await readImports();
const partOf = (file: string) => file.split(path.sep)[0] ?? file;
const floorOf = (file: string) => floors.findIndex((floor) => floor.includes(partOf(file)));

/** The folders that lead back to themselves, each by one way. */
function circles(): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [path.dirname(from), path.dirname(to)];
    // The files beside the folders are no folder of their own; the floors order them.
    if (a === '.' || b === '.' || a === b) continue;
    next.set(a, (next.get(a) ?? new Set()).add(b));
  }
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    [...(next.get(from) ?? [])].some((it) => {
      if (it === target) return true;
      if (seen.has(it)) return false;
      seen.add(it);
      return reaches(it, target, seen);
    });
  return [...next.keys()].filter((folder) => reaches(folder, folder));
}

describe('the files of the sandbox', () => {
  test('are each on a floor', () => {
    expect(imports.length).toBeGreaterThan(100);
    const homeless = imports.flatMap(({ from, to }) => [from, to]).filter((file) => floorOf(file) < 0);
    expect(homeless).toEqual([]);
  });

  test('import downwards only', () => {
    const wrong = imports.filter(
      ({ from, to }) => partOf(from) !== partOf(to) && floorOf(from) >= floorOf(to),
    );
    expect(wrong).toEqual([]);
  });

  test('are in folders that never import each other in a circle', () => {
    expect(circles()).toEqual([]);
  });

  test('name a look-alike in its own folder and in the list only', () => {
    const lookAlikes = floors[3] ?? [];
    const strangers = imports.filter(
      ({ from, to }) =>
        lookAlikes.includes(partOf(to)) && partOf(from) !== partOf(to) && !mayNameLookAlikes.includes(from),
    );
    expect(strangers).toEqual([]);
  });
});
