// Writes the software bill of materials of the published server to standard output: CycloneDX in JSON, as npm makes it of the
// lockfile, without what only development needs. npm's own `--omit dev` also leaves out what both need.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedPackages } from './published-packages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const all = JSON.parse(
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    maxBuffer: 64 * 2 ** 20,
  }),
);
const published = publishedPackages(JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')));

const refOf = ({ name, version }) => `${name}@${version}`;
const [server, ...others] = [...published.values()].map((it) => ({
  // npm names a workspace by its folder.
  component: { ...componentOf(it), name: it.name },
  dependency: {
    ref: refOf(it),
    dependsOn: [...new Set(it.needs.map((place) => refOf(published.get(place))))],
  },
}));

function componentOf(it) {
  const found = all.components.find((component) => component['bom-ref'] === refOf(it));
  if (!found) throw new Error(`npm's bill of materials has no ${refOf(it)}.`);
  return found;
}

/** A version may lie in several places. */
const once = (list, keyOf) => [...new Map(list.map((it) => [keyOf(it), it])).values()];

const sbom = {
  ...all,
  metadata: { ...all.metadata, component: { ...server.component, type: 'application' } },
  components: once(
    others.map(({ component }) => component),
    (component) => component['bom-ref'],
  ),
  dependencies: once(
    [server, ...others].map(({ dependency }) => dependency),
    ({ ref }) => ref,
  ),
};
process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`);
