import type { Config } from '../../config/config.js';
import { maxKeepHours, webhookEvents } from '../../model/webhook.js';
import { newEndpointName } from '../../security/secrets.js';
import { allApplications, applicationById } from '../../storage/applications.js';
import { holdKey } from '../../storage/held-key.js';
import type { Store } from '../../storage/store.js';
import {
  deleteEndpoint,
  dropOldSecrets,
  enableEndpoint,
  endpointsOf,
  insertEndpoint,
  rotateSecret,
  updateEndpoint,
  type WebhookEndpoint,
} from '../../storage/webhook-endpoints.js';
import { sealUrl, sealWebhookSecret, shownUrl, shownUrlOf } from '../../webhooks/endpoint.js';
import { newWebhookSecret } from '../../webhooks/secret.js';
import { administer } from '../administer.js';
import { findApplication } from '../check/find-application.js';
import { print, UsageError } from '../output.js';
import { counted } from '../plural.js';
import { replayCommand } from '../replay-command.js';
import { administerEndpoint } from './administer-endpoint.js';
import { type EndpointFlags, endpointFieldsIn } from './endpoint-flags.js';
import { findEndpoint } from './find-endpoint.js';

type Keyed = Pick<Store, 'db' | 'masterKey'>;

/** `bookbridge webhook add`. Throws `UsageError`. */
export async function add(
  { db, masterKey }: Keyed,
  config: Config,
  nameOrKey: string,
  flags: EndpointFlags,
): Promise<void> {
  const [name, secret] = [newEndpointName(), newWebhookSecret()];
  const attempt = { act: 'webhook.added' } as const;
  const { url, events } = await administer(db, attempt, async (complete) => {
    const { url, events = [...webhookEvents] } = endpointFieldsIn(flags, config);
    if (url === undefined) throw new UsageError('--url: is missing: say where the application is told');
    const { id: applicationId, domainKey } = await findApplication(db, nameOrKey);
    const of = { applicationId, name };
    const row = {
      ...of,
      sealedUrl: sealUrl(masterKey, of, url),
      events,
      sealedSecret: sealWebhookSecret(masterKey, of, secret),
    };
    const act = { ...attempt, application: domainKey, target: name, details: { events } };
    await complete(async (client) => {
      await holdKey(client, masterKey.id);
      await insertEndpoint(client, row);
    }, act);
    return { url, events };
  });
  print(JSON.stringify({ id: name, url: shownUrl(url), events, secret }, null, 2));
  process.stderr.write('The secret is shown this once; it is kept sealed.\n');
}

/** `bookbridge webhook list`. Throws `UsageError`. */
export async function list({ db, masterKey }: Keyed, nameOrKey: string | undefined): Promise<void> {
  const application = nameOrKey === undefined ? undefined : await findApplication(db, nameOrKey);
  const names = new Map((await allApplications(db)).map(({ id, name }) => [id, name]));
  for (const it of await endpointsOf(db, application?.id)) {
    const url = shownUrlOf(masterKey, it) ?? '(cannot be opened)';
    print(`${it.name}  ${names.get(it.applicationId)}  ${url}  ${it.events.join(',')}  ${stateOf(it)}`);
  }
}

const stateOf = ({ disabled }: WebhookEndpoint) =>
  disabled ? `off since ${disabled.at.toISOString()} (${disabled.for})` : 'on';

/** `bookbridge webhook show`. Throws `UsageError`. */
export async function show({ db, masterKey }: Keyed, id: string): Promise<void> {
  const it = await findEndpoint(db, id);
  const { domainKey, name } = await applicationById(db, it.applicationId);
  const shown = {
    id: it.name,
    application: { domain_key: domainKey, name },
    url: shownUrlOf(masterKey, it) ?? null,
    events: it.events,
    created_at: it.createdAt,
    disabled: it.disabled ?? null,
    secrets: it.secrets.map(({ retiresAt }) => ({ retires_at: retiresAt })),
    messages: it.counts,
  };
  print(JSON.stringify(shown, null, 2));
}

/** `bookbridge webhook set`. Throws `UsageError`. */
export async function set(
  { db, masterKey }: Keyed,
  config: Config,
  id: string,
  flags: EndpointFlags,
): Promise<void> {
  const changed = await administerEndpoint(db, 'webhook.changed', id, async (find) => {
    const fields = endpointFieldsIn(flags, config);
    if (Object.keys(fields).length === 0) throw new UsageError('Give --url or --event, or both.');
    const { it, complete } = await find();
    const { url, events } = fields;
    const changes = {
      ...(url !== undefined && { sealedUrl: sealUrl(masterKey, it, url) }),
      ...(events && { events }),
    };
    const details = { ...(url !== undefined && { url: 'replaced' }), ...(events && { events }) };
    await complete(async (client) => {
      await holdKey(client, masterKey.id);
      await updateEndpoint(client, it.id, changes);
    }, details);
    return Object.keys(fields);
  });
  print(`Changed: ${changed.join(', ')}.`);
}

/** `bookbridge webhook enable`. Throws `UsageError`. */
export async function enable({ db }: Keyed, id: string): Promise<void> {
  const was = await administerEndpoint(db, 'webhook.enabled', id, async (find) => {
    const { it, complete } = await find();
    if (it.disabled) await complete((client) => enableEndpoint(client, it.id));
    return it;
  });
  if (!was.disabled) return print('It was not switched off.');
  print('It is told again, of what happens from now on.');
  const { failed } = was.counts;
  if (failed > 0)
    print(`${counted(failed, 'message was', 'messages were')} given up. To send them: ${replayCommand(id)}`);
}

/** `bookbridge webhook rotate`. Throws `UsageError`. */
export async function rotate(
  { db, masterKey }: Keyed,
  id: string,
  { keepHours, finish }: { keepHours: string; finish?: true },
): Promise<void> {
  if (finish) return finishRotation(db, id);
  const secret = newWebhookSecret();
  const hours = await administerEndpoint(db, 'webhook.secret_rotated', id, async (find) => {
    const hours = /^\d+$/.test(keepHours) ? Number(keepHours) : 0;
    if (hours < 1 || hours > maxKeepHours)
      throw new UsageError(`--keep-hours: must be a whole number from 1 to ${maxKeepHours}`);
    const { it, complete } = await find();
    await complete(async (client) => {
      await holdKey(client, masterKey.id);
      await rotateSecret(client, it.id, sealWebhookSecret(masterKey, it, secret), hours);
    });
    return hours;
  });
  print(JSON.stringify({ id, secret }, null, 2));
  process.stderr.write(
    `The secret is shown this once. Messages are signed with both secrets for ${counted(hours, 'hour')}, or until \`bookbridge webhook rotate --finish\`.\n`,
  );
}

async function finishRotation(db: Store['db'], id: string): Promise<void> {
  const dropped = await administerEndpoint(db, 'webhook.secret_rotated', id, async (find) => {
    const { it, complete } = await find();
    return complete((client) => dropOldSecrets(client, it.id), { finished: true });
  });
  print(dropped > 0 ? 'Only the newest secret is used now.' : 'There was only one secret.');
}

/** `bookbridge webhook remove`. Throws `UsageError`. */
export async function remove({ db }: Keyed, id: string): Promise<void> {
  await administerEndpoint(db, 'webhook.removed', id, async (find) => {
    const { it, complete } = await find();
    await complete((client) => deleteEndpoint(client, it.id));
  });
  print('Removed, with what it had still to be told and its log.');
}
