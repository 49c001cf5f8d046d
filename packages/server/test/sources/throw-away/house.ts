import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const server = fileURLToPath(new URL('../../../', import.meta.url));
const modules = fileURLToPath(new URL('../../../../../node_modules', import.meta.url));

/** A copy of the built service, to which sources have been added as anybody adds one: a folder and a line. */
export interface House {
  /** The program, `bookbridge.js`. */
  readonly program: string;
  /** The lines outside a source's folder that name it, as `file: line`. */
  mentions(source: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** Builds a house with sources of this folder in it. */
export async function buildHouse(sources: readonly string[]): Promise<House> {
  const root = await mkdtemp(path.join(tmpdir(), 'bookbridge-house-'));
  for (const part of ['dist', 'bin', 'package.json'])
    await cp(path.join(server, part), path.join(root, part), { recursive: true });
  await symlink(modules, path.join(root, 'node_modules'));
  for (const source of sources) await addSource(root, source);
  return {
    program: path.join(root, 'bin/bookbridge.js'),
    mentions: (source) => mentionsOf(path.join(root, 'dist'), source),
    remove: () => rm(root, { recursive: true }),
  };
}

async function addSource(root: string, source: string): Promise<void> {
  const from = fileURLToPath(new URL(`${source}/`, import.meta.url));
  const to = path.join(root, 'dist/sources', source);
  await mkdir(to);
  for (const file of await readdir(from)) {
    const written = await readFile(path.join(from, file), 'utf8');
    const { code } = await transformWithOxc(written, file);
    const placed = code
      .replaceAll('../../../../dist/sources/', '../')
      .replaceAll('../../../../dist/', '../../');
    await writeFile(path.join(to, file.replace(/\.ts$/, '.js')), placed);
  }
  const list = path.join(root, 'dist/sources/connectors.js');
  const line = `export { ${source} } from './${source}/index.js';\n`;
  await writeFile(list, line + (await readFile(list, 'utf8')));
}

async function mentionsOf(dist: string, source: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  const found = files
    .filter((file) => file.endsWith('.js') && !file.startsWith(`sources/${source}/`))
    .map(async (file) =>
      (await readFile(path.join(dist, file), 'utf8'))
        .split('\n')
        .filter((line) => line.toLowerCase().includes(source))
        .map((line) => `${file}: ${line}`),
    );
  return (await Promise.all(found)).flat();
}
