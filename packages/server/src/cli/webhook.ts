import type { Command } from 'commander';
import { maxKeepHours, usualKeepHours } from '../model/webhook.js';
import { withExample } from './output.js';
import { deliveries, replay, sendTest } from './webhooks/delivery-commands.js';
import { add, enable, list, remove, rotate, set, show } from './webhooks/endpoint-commands.js';
import { type EndpointFlags, withEndpointFlags } from './webhooks/endpoint-flags.js';
import { withStore } from './with-store.js';

/** The endpoint that examples name. */
const endpoint = 'we_Xk3p9QvT2mWc8RbL';

export function addWebhookCommands(program: Command): void {
  const webhook = program
    .command('webhook')
    .description('Tell applications what becomes of their imports, at URLs of theirs.');
  addEndpointCommands(webhook);
  addDeliveryCommands(webhook);
}

function addEndpointCommands(webhook: Command): void {
  withExample(
    withEndpointFlags(
      webhook
        .command('add <name-or-key>')
        .description('Give an application an endpoint; prints its id and secret, once.'),
    ).action((nameOrKey: string, flags: EndpointFlags) =>
      withStore((store, config) => add(store, config, nameOrKey, flags)),
    ),
    'bookbridge webhook add "Invitely" --url https://invitely.example/webhooks',
    'bookbridge webhook add "Invitely" --url https://invitely.example/webhooks --event import.completed --event import.failed',
  );
  withExample(
    webhook
      .command('list [name-or-key]')
      .description('List the endpoints of an application, or of all.')
      .action((nameOrKey?: string) => withStore((store) => list(store, nameOrKey))),
    'bookbridge webhook list "Invitely"',
  );
  withExample(
    webhook
      .command('show <id>')
      .description('Show an endpoint, as JSON.')
      .action((id: string) => withStore((store) => show(store, id))),
    `bookbridge webhook show ${endpoint}`,
  );
  withExample(
    withEndpointFlags(
      webhook.command('set <id>').description('Change the URL or the events of an endpoint.'),
    ).action((id: string, flags: EndpointFlags) =>
      withStore((store, config) => set(store, config, id, flags)),
    ),
    `bookbridge webhook set ${endpoint} --event contacts.destroyed`,
  );
  withExample(
    webhook
      .command('enable <id>')
      .description('Tell an endpoint again that was switched off.')
      .action((id: string) => withStore((store) => enable(store, id))),
    `bookbridge webhook enable ${endpoint}`,
  );
  withExample(
    webhook
      .command('rotate <id>')
      .description('Give an endpoint a second secret; messages are signed with both for a time.')
      .option(
        '--keep-hours <hours>',
        `how long the old secret is used as well, 1 to ${maxKeepHours}`,
        String(usualKeepHours),
      )
      .option('--finish', 'end the rotation: only the newest secret is used')
      .action((id: string, flags: { keepHours: string; finish?: true }) =>
        withStore((store) => rotate(store, id, flags)),
      ),
    `bookbridge webhook rotate ${endpoint}`,
    `bookbridge webhook rotate ${endpoint} --finish`,
  );
  withExample(
    webhook
      .command('remove <id>')
      .description('Remove an endpoint, with what it has still to be told and its log.')
      .action((id: string) => withStore((store) => remove(store, id))),
    `bookbridge webhook remove ${endpoint}`,
  );
}

function addDeliveryCommands(webhook: Command): void {
  withExample(
    webhook
      .command('test <id>')
      .description('Have the service send a test event, and say what the endpoint answers.')
      .action((id: string) => withStore((store) => sendTest(store, id))),
    `bookbridge webhook test ${endpoint}`,
  );
  withExample(
    webhook
      .command('deliveries <id>')
      .description('List the last messages of an endpoint, with each attempt.')
      .option('--failed', 'only those that were given up')
      .option('--max <number>', 'how many, 1 to 1000', '20')
      .action((id: string, flags: { failed?: true; max: string }) =>
        withStore((store) => deliveries(store, id, flags)),
      ),
    `bookbridge webhook deliveries ${endpoint} --failed`,
  );
  withExample(
    webhook
      .command('replay <id>')
      .description('Send messages of an endpoint again, each under its own webhook-id.')
      .option('--message <webhook-id>', 'the one message to send again')
      .option('--since <time>', 'all that happened since then and were given up, as in 2026-11-30T08:00Z')
      .action((id: string, flags: { message?: string; since?: string }) =>
        withStore((store) => replay(store, id, flags)),
      ),
    `bookbridge webhook replay ${endpoint} --message msg_0b9f6f9a3d5c4e0f8a51c2d7e4b6a913`,
    `bookbridge webhook replay ${endpoint} --since 2026-11-30T08:00Z`,
  );
}
