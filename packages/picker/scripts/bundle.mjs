// Makes what the service gives to browsers out of what the compiler made: the stub, the rest of the picker in chunks, its words
// by language, and its styles. Names have no hash: the service puts all of it below a path made of its content.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { styleOfPicker, withoutUnused } from './style.mjs';
import { writeTexts } from './texts.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const folder = path.join(dist, 'bundle');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

await write(
  { input: path.join(dist, 'stub/stub.entry.js') },
  { format: 'iife', file: path.join(folder, 'stub.js') },
);
await write(
  // What chunks share with what is loaded before them stays there.
  { input: path.join(dist, 'main/main.js'), preserveEntrySignatures: 'allow-extension' },
  { format: 'esm', dir: folder, entryFileNames: 'main.js', chunkFileNames: '[name].js' },
);
await writeTexts(path.join(dist, 'texts'), folder);
await writeFile(path.join(folder, 'LICENCES.txt'), await licences());
const scripts = await Promise.all(
  (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')),
);
const first = await style('picker.css', { isFirst: true });
const more = await style('list.css', { isFirst: false });
await writeFile(path.join(folder, 'picker.css'), withoutUnused(first, first + more));
await writeFile(path.join(folder, 'list.css'), more);

async function style(name, { isFirst }) {
  const css = await readFile(path.join(dist, 'styles', name), 'utf8');
  return styleOfPicker(css, { isFirst, scripts: scripts.join('\n') });
}

async function write(input, output) {
  const bundle = await rolldown({ ...input, platform: 'browser', logLevel: 'warn' });
  await bundle.write({ ...output, minify: true, comments: { legal: false } });
  await bundle.close();
}

/** What those ask for whose work is in the chunks, beside them rather than in each. */
async function licences() {
  const icons = await readFile(path.join(dist, '../../ui/dist/components/shapes.js'), 'utf8');
  const [notice] = /\/\*![\s\S]*?\*\//.exec(icons) ?? [];
  const packages = ['preact', 'fflate', 'saxes', 'xmlchars'].map(async (name) => {
    const root = path.join(dist, '../../../node_modules', name);
    const text = await readFile(path.join(root, 'LICENSE'), 'utf8').catch(() => '');
    return `${name}\n\n${text}`;
  });
  return [notice, ...(await Promise.all(packages))].join('\n\n');
}
