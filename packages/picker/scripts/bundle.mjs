// Makes what the service gives to browsers out of what the compiler made: the stub, the rest of the picker in chunks, and
// its styles.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { styleOfPicker } from './style.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const folder = path.join(dist, 'bundle');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

await write(
  { input: path.join(dist, 'stub/stub.entry.js') },
  { format: 'iife', file: path.join(folder, 'stub.js') },
);
await write(
  { input: path.join(dist, 'main/main.js') },
  { format: 'esm', dir: folder, entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
);
const scripts = await Promise.all(
  (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')),
);
await writeFile(path.join(folder, 'picker.css'), await style('picker.css', { isFirst: true }));
await writeFile(path.join(folder, 'list.css'), await style('list.css', { isFirst: false }));

async function style(name, { isFirst }) {
  const css = await readFile(path.join(dist, 'styles', name), 'utf8');
  return styleOfPicker(css, { isFirst, scripts: scripts.join('\n') });
}

async function write(input, output) {
  const bundle = await rolldown({ ...input, platform: 'browser', logLevel: 'warn' });
  await bundle.write({ ...output, minify: true });
  await bundle.close();
}
