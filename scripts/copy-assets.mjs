// Copies what the compiler leaves behind: styles, pictures and SQL lie beside the code that uses them.
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));
const kinds = new Set(['.css', '.svg', '.sql']);

for (const name of await readdir(packages)) {
  const source = path.join(packages, name, 'src');
  for (const file of await readdir(source, { recursive: true }).catch(() => [])) {
    if (!kinds.has(path.extname(file))) continue;
    const target = path.join(packages, name, 'dist', file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(source, file), target);
  }
}
