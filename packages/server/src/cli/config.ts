import type { Command } from 'commander';
import { readConfig } from '../config/config.js';
import { settings } from '../config/settings.js';
import { print, withExample } from './output.js';

export function addConfigCommand(program: Command): void {
  const config = program.command('config').description('Look at the settings.');
  const check = config
    .command('check')
    .description(
      'Check the environment variables, and list every setting with its value. Secrets are not shown.',
    )
    .action(() => {
      const { baseUrl } = readConfig(process.env);
      for (const [name, setting] of Object.entries(settings)) {
        print(`${name}=${shownValue(name, setting)}\n    ${setting.about}`);
      }
      print('\nAll settings are right.');
      if (baseUrl === undefined) print('BOOKBRIDGE_BASE_URL is missing; `serve` needs it.');
    });
  withExample(check, 'BOOKBRIDGE_BASE_URL=https://contacts.example.com bookbridge config check');
}

function shownValue(name: string, setting: (typeof settings)[keyof typeof settings]): string {
  const given = process.env[name];
  if ('secret' in setting) return given ? '(set, secret)' : '(not set)';
  if (given) return given;
  const standard = setting.schema.safeParse(undefined);
  return standard.success && standard.data ? `${standard.data}  (default)` : '(not set)';
}
