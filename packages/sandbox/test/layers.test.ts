import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrowsBelow, circleIn } from '@bookbridge/testing/arrows';
import { describe, expect, test } from 'vitest';

const { own: imports } = arrowsBelow(fileURLToPath(new URL('../src/', import.meta.url)));

/** The folder of each provider, all on one floor. */
const lookAlikes = ['google', 'microsoft', 'carddav', 'jmap', 'yahoo'];

/** From the top down; what stands on one floor does not import its neighbours. */
const floors = [
  ['cli.ts', 'index.ts'],
  ['sandbox.ts'],
  ['start-page.tsx', 'look-alikes.ts'],
  lookAlikes,
  ['look-alike.ts'],
  ['oauth'],
  ['accounts'],
  ['faults', 'people', 'pages'],
  ['request-log.ts', 'answer.ts'],
  ['clock.ts'],
];

/** What the package gives by name of the look-alikes that its users know. */
const mayNameLookAlikes = ['look-alikes.ts', 'index.ts'];

const partOf = (file: string) => file.split(path.sep)[0] ?? file;
const floorOf = (file: string) => floors.findIndex((floor) => floor.includes(partOf(file)));

/** The files beside the folders are no folder of their own; the floors order them. */
const betweenFolders = imports
  .map(({ from, to }) => ({ from: path.dirname(from), to: path.dirname(to) }))
  .filter(({ from, to }) => from !== '.' && to !== '.');

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
    expect(circleIn(betweenFolders)).toEqual([]);
  });

  test('name a look-alike in its own folder and in the list only', () => {
    const strangers = imports.filter(
      ({ from, to }) =>
        lookAlikes.includes(partOf(to)) && partOf(from) !== partOf(to) && !mayNameLookAlikes.includes(from),
    );
    expect(strangers).toEqual([]);
  });
});
