// Gives each language three files: what the menu says, what the list and all around it says, and what is said of imports.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const listTexts = fileURLToPath(new URL('../../ui/dist/texts/', import.meta.url));

/** Writes them into `folder`; `texts` has a module for each language beside others. */
export async function writeTexts(texts, folder) {
  const languages = (await readdir(listTexts))
    .filter((file) => /^[a-z]{2}(?:-[A-Z]\w+)?\.js$/.test(file))
    .map((file) => path.basename(file, '.js'));
  await Promise.all(
    languages.flatMap((language) => [part('menu', language), course(language), part('imports', language)]),
  );

  function part(name, language) {
    const from = JSON.stringify(path.join(texts, language));
    return write(`${name}-${language}`, `export { ${name} } from ${from};`);
  }

  function course(language) {
    const name = language.replace('-', '');
    return write(
      `course-${language}`,
      `export { course } from ${JSON.stringify(path.join(texts, language))};
       export { ${name} as list } from ${JSON.stringify(path.join(listTexts, language))};`,
    );
  }

  async function write(name, code) {
    const bundle = await rolldown({
      input: name,
      logLevel: 'warn',
      plugins: [
        {
          name: 'words',
          resolveId: (id) => (id === name ? id : /\.js$/.test(id) ? undefined : `${id}.js`),
          load: (id) => (id === name ? code : undefined),
        },
      ],
    });
    await bundle.write({ format: 'esm', file: path.join(folder, `${name}.js`), minify: true });
    await bundle.close();
  }
}
