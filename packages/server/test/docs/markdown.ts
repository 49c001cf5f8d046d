import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The text of a page, by its path from the root of the repository. */
export const page = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** Every page that this repository says something on, apart from those of single packages. */
export function pages(): string[] {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const top = readdirSync(root);
  return [...top, ...docs.map((name) => `docs/${name}`), 'bench/README.md'].filter((name) =>
    name.endsWith('.md'),
  );
}

/** The rows of the table that a page marks with this name, cell by cell, without its head. */
export function tableOf(text: string, name: string): string[][] {
  const [, marked = ''] = text.split(`<!-- table: ${name} -->`);
  const [table = ''] = marked.split('<!-- end of table -->');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** The fenced blocks of a language that stand behind `<!-- runs -->`, in order. */
export function runnableBlocks(text: string, language: string): string[] {
  const fence = new RegExp(`<!-- runs -->\\n+\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...text.matchAll(fence)].map(([, code = '']) => code);
}

/** How GitHub and others name a heading in links. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

export const anchorsOf = (text: string) =>
  [...withoutCode(text).matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

export const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, '');
