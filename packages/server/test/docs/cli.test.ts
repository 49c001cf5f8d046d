import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { page, root } from './markdown.js';

const program = path.join(root, 'packages/server/bin/bookbridge.js');

async function help(...command: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [program, ...command, '--help'])).stdout;
}

/** The words behind a heading of a help, one entry each: commands, or the first long option of each line. */
function listed(text: string, heading: string, pattern: RegExp): string[] {
  const [, below = ''] = text.split(`${heading}:\n`);
  const [list = ''] = below.split('\n\n');
  return [...list.matchAll(pattern)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

const commandsIn = (text: string) => listed(text, 'Commands', /^ {2}([a-z]+)/gm);
const optionsIn = (text: string) =>
  listed(text, 'Options', /^ {2}(?:-\w, )?(--[a-z-]+)/gm).filter((option) => option !== '--help');

/** Every command that does something, with its help. */
async function commands(...parents: string[]): Promise<Map<string, string>> {
  const text = await help(...parents);
  const names = commandsIn(text);
  if (names.length === 0) return new Map([[parents.join(' '), text]]);
  const below = await Promise.all(names.map((name) => commands(...parents, name)));
  return new Map(below.flatMap((map) => [...map]));
}

describe('docs/reference/cli.md', () => {
  const text = page('docs/reference/cli.md');
  const headings = [...text.matchAll(/^## bookbridge (.*)$/gm)].map(([, command = '']) => command);
  let helps: Map<string, string>;

  beforeAll(async () => {
    helps = await commands();
  });

  test('has a section for every command that --help lists, and no other', () => {
    expect([...headings].sort()).toEqual([...helps.keys()].sort());
  });

  test('every section names the options of its command', () => {
    for (const [command, commandHelp] of helps) {
      const [, section = ''] = `${text}\n## `.split(`## bookbridge ${command}\n`);
      // Those of `app create` are those of `app set`, and told there.
      const told = command === 'app create' ? text : (section.split('\n## ')[0] ?? '');
      for (const option of optionsIn(commandHelp)) expect(told, `${command} ${option}`).toContain(option);
    }
  });
});
