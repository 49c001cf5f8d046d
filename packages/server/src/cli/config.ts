import type { Command } from 'commander';
import type { Setting } from '../config/setting.js';
import { allSettings, readConfig } from '../context/configuration.js';
import { print, withExample } from './output.js';
import { sourceLines } from './source-lines.js';

export function addConfigCommand(program: Command): void {
  const config = program.command('config').description('Look at the settings.');
  const check = config
    .command('check')
    .description(
      'Check the environment variables; list every setting with its value, and what to do about each failure of a provider. Secrets are not shown.',
    )
    .action(() => {
      const config = readConfig(process.env);
      for (const [name, setting] of Object.entries(allSettings)) {
        print(`${name}=${shownValue(name, setting)}\n    ${setting.about}`);
      }
      for (const line of sourceLines(config)) print(line);
      print('\nAll settings are right.');
      if (config.baseUrl === undefined) print('BOOKBRIDGE_BASE_URL is missing; `serve` needs it.');
    });
  withExample(check, 'BOOKBRIDGE_BASE_URL=https://contacts.example.com bookbridge config check');
}

function shownValue(name: string, setting: Setting): string {
  const given = process.env[name];
  if ('secret' in setting) return given ? '(set, secret)' : '(not set)';
  if (given) return given;
  const standard = setting.schema.safeParse(undefined);
  return standard.success && standard.data ? `${standard.data}  (default)` : '(not set)';
}
