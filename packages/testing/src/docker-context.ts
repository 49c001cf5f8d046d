import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of a folder that `docker build` sends, as its `.dockerignore` has it. */
export function contextFiles(root: string): string[] {
  const rules = rulesOf(readFileSync(path.join(root, '.dockerignore'), 'utf8'));
  return filesBelow(root, '').filter((file) => !isIgnored(file, rules));
}

/** Whether a path of the context is left out; it need not exist. */
export function isLeftOut(root: string, file: string): boolean {
  return isIgnored(file, rulesOf(readFileSync(path.join(root, '.dockerignore'), 'utf8')));
}

interface Rule {
  readonly pattern: RegExp;
  readonly isException: boolean;
}

function rulesOf(text: string): Rule[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ pattern: patternOf(line.replace(/^!/, '')), isException: line.startsWith('!') }));
}

/** `*` is anything within a name, `**` any number of folders; what lies below a match matches, too. */
function patternOf(text: string): RegExp {
  const source = text
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '(.*/)?');
  return new RegExp(`^${source}(/|$)`);
}

/** The last rule that matches decides. */
const isIgnored = (file: string, rules: readonly Rule[]): boolean =>
  rules.findLast(({ pattern }) => pattern.test(file))?.isException === false;

/** Installed packages and history are many files, and never part of it. */
const passedOver = new Set(['node_modules', '.git']);

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (passedOver.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(root, file) : [file];
  });
}
