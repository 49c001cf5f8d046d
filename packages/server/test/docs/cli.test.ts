import { allCommands, listed } from '@bookbridge/testing/commands';
import { beforeAll, describe, expect, test } from 'vitest';
import { page } from './markdown.js';

/** The first long option of each line of a help. */
const optionsIn = (text: string) =>
  listed(text, 'Options', /^ {2}(?:-\w, )?(--[a-z-]+)/gm).filter((option) => option !== '--help');

describe('docs/reference/cli.md', () => {
  const text = page('docs/reference/cli.md');
  const headings = [...text.matchAll(/^## bookbridge (.*)$/gm)].map(([, command = '']) => command);
  let helps: Map<string, string>;

  beforeAll(async () => {
    helps = await allCommands();
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
