import type { Command } from 'commander';

/**
 * The words of a command line as the parser is to see them. `help` in front of a command is `--help` behind it. Behind a
 * command that does not exist no help is asked for: the parser would show that of the command above and be content.
 */
export function asParsed(program: Command, words: readonly string[]): string[] {
  const isOption = (word: string) => word.startsWith('-');
  const end = words.findIndex(isOption);
  const [names, rest] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
  const asksHelp = names[0] === 'help';
  const path = asksHelp ? names.slice(1) : names;
  if (!leadsSomewhere(program, path)) return [...path];
  return [...path, ...(asksHelp ? ['--help'] : []), ...rest];
}

function leadsSomewhere(command: Command, [name, ...names]: readonly string[]): boolean {
  if (name === undefined || command.commands.length === 0) return true;
  const next = command.commands.find((it) => it.name() === name);
  return next !== undefined && leadsSomewhere(next, names);
}

/** Tells whoever names a command that does not exist which there are. */
export function tellCommands(command: Command): void {
  const below = command.commands;
  if (below.length === 0) return;
  const names = below.map((it) => it.name()).join(', ');
  command
    .helpCommand(false)
    .showHelpAfterError(`The commands are ${names}. Add --help to see what they take.`);
  for (const it of below) tellCommands(it);
}
