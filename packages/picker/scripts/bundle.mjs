// Makes what the service gives to browsers out of what the compiler made: the stub, the rest of the picker in chunks, its words
// by language, and its styles. Names have no hash: the service puts all of it below a path made of its content.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { firstStyle, laterStyle, saidBy, withoutUnused } from './style.mjs';
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
await writeStyles();

/** A rule is beside the script that says its classes, so that it is loaded no sooner. */
async function writeStyles() {
  const [picker, list] = await Promise.all(
    ['picker', 'list'].map((name) => readFile(path.join(dist, 'styles', `${name}.css`), 'utf8')),
  );
  const [main, course, imports, parts] = await Promise.all([
    saidIn('stub', 'main'),
    saidIn('stub', 'main', 'course'),
    saidIn('stub', 'main', 'course', 'imports'),
    saidIn('stub', 'main', 'course', 'parts'),
  ]);
  const later = {
    list: laterStyle(picker, (names) => course(names) && !main(names)) + laterStyle(list, course),
    // Shown before any list.
    imports: laterStyle(picker, (names) => imports(names) && !main(names)),
    parts: laterStyle(picker + list, (names) => parts(names) && !course(names)),
  };
  const first = firstStyle(picker, main);
  const all = [first, ...Object.values(later)].join('');
  await writeFile(path.join(folder, 'picker.css'), withoutUnused(first, all));
  for (const [name, style] of Object.entries(later)) await writeFile(path.join(folder, `${name}.css`), style);
}

async function saidIn(...names) {
  const scripts = names.map((name) => readFile(path.join(folder, `${name}.js`), 'utf8'));
  return saidBy((await Promise.all(scripts)).join('\n'));
}

async function write(input, output) {
  const bundle = await rolldown({ ...input, platform: 'browser', logLevel: 'warn' });
  await bundle.write({ ...output, minify: true, comments: false });
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
