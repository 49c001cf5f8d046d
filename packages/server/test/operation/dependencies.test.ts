import { readFileSync } from 'node:fs';
import path from 'node:path';
import { satisfies } from 'semver';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/markdown.js';

interface Locked {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const locked = Object.entries((read('package-lock.json') as { packages: Record<string, Locked> }).packages);

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The least Node that we promise, and the first with long-term support of the lines that the suites run on besides. */
const promised = ['20.19.0', '22.13.0', '24.11.0'];

describe('package-lock.json', () => {
  test('has no package that refuses a Node on which Bookbridge runs', () => {
    const refusals = locked.flatMap(([place, { engines }]) =>
      promised
        .filter((node) => !satisfies(node, engines?.node ?? '*'))
        .map((node) => `${place} refuses ${node}`),
    );
    expect(refusals).toEqual([]);
  });

  test('has no install script that package.json does not name, so that npm 11 runs it and asks nobody', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([place]) => nameOf(place)).sort()).toEqual(Object.keys(allowScripts).sort());
    expect(new Set(Object.values(allowScripts))).toEqual(new Set([true]));
  });
});
