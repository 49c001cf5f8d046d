// Does what the compiler does not: styles with what they import, pictures and SQL beside the code that uses them, and
// one file of each script that draws on packages.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));
const kinds = new Set(['.css', '.svg', '.sql']);

for (const name of await readdir(packages)) {
  const source = path.join(packages, name, 'src');
  const built = path.join(packages, name, 'dist');
  for (const file of await filesIn(source)) {
    if (!kinds.has(path.extname(file))) continue;
    const content = await contentOf(path.join(source, file));
    await mkdir(path.dirname(path.join(built, file)), { recursive: true });
    await writeFile(path.join(built, file), content);
  }
  for (const file of await filesIn(built)) {
    if (file.endsWith('.entry.js') && name !== 'picker') await bundle(path.join(built, file));
  }
}
await import('../packages/picker/scripts/bundle.mjs');

function filesIn(folder) {
  return readdir(folder, { recursive: true }).catch(() => []);
}

/** A style holds those that it imports, so that a page asks for one. */
async function contentOf(file) {
  const content = await readFile(file);
  if (!file.endsWith('.css')) return content;
  const text = content.toString();
  const imported = [...text.matchAll(/^@import "(.+)";\n+/gm)].map(([, other]) =>
    contentOf(path.join(path.dirname(file), other)),
  );
  return [...(await Promise.all(imported)), text.replaceAll(/^@import ".+";\n+/gm, '')].join('\n');
}

async function bundle(entry) {
  const bundle = await rolldown({ input: entry, platform: 'browser', logLevel: 'warn' });
  await bundle.write({
    file: entry.replace(/\.entry\.js$/, '.client.js'),
    minify: true,
    format: 'esm',
    codeSplitting: false,
  });
  await bundle.close();
}
