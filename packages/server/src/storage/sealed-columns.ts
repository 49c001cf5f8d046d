import { sealContext } from '../model/import.js';
import {
  clientSecretContext,
  requestContext,
  revocationContext,
  webhookContext,
} from '../model/seal-contexts.js';
import type { SealPurpose } from '../security/master-key.js';
import { isOf } from './import-key.js';
import { revokeTask } from './queue.js';

/** A column that holds what the master key has sealed by itself. In all SQL of it, `it` is its table. */
export interface SealedColumn {
  /** What lies there, as `bookbridge keys status` says. */
  readonly what: string;
  readonly table: string;
  readonly column: string;
  readonly purpose: SealPurpose;
  /** The columns of its primary key, with their types. */
  readonly key: Readonly<Record<string, 'bigint' | 'text'>>;
  /** What its context is made of, as SQL that gives text. */
  readonly names: readonly string[];
  readonly context: (names: readonly string[]) => string;
  /** For what is not a column of bytes by itself: how to read it, how to write `new.sealed`, and in which rows it is. */
  readonly form?: { readonly read: string; readonly write: string; readonly where: string };
}

/**
 * All that master keys seal by themselves; the rest hangs on the keys of imports. Whatever stands here is sealed anew when
 * the master key is changed, and counted before an old key may go.
 */
export const sealedColumns: readonly SealedColumn[] = [
  {
    what: 'keys of imports',
    table: 'vault.keys',
    column: 'wrapped',
    purpose: 'import-key',
    key: { import_id: 'bigint', application_id: 'bigint' },
    names: [
      'it.application_id::text',
      `(select import_id::text from bookbridge.imports where ${isOf('it', 'imports')})`,
    ],
    context: ([applicationId = '', importId]) => sealContext({ applicationId, importId: Number(importId) }),
  },
  {
    what: 'requests of imports',
    table: 'bookbridge.imports',
    column: 'request',
    purpose: 'record',
    key: { id: 'bigint', application_id: 'bigint' },
    names: ['it.application_id::text', 'it.import_id::text'],
    context: ([applicationId = '', importId]) =>
      requestContext({ applicationId, importId: Number(importId) }),
  },
  {
    what: 'secrets of OAuth clients',
    table: 'bookbridge.oauth_clients',
    column: 'sealed_secret',
    purpose: 'record',
    key: { application_id: 'bigint', source: 'text' },
    names: ['it.application_id::text', 'it.source'],
    context: ([applicationId = '', source = '']) => clientSecretContext(applicationId, source),
  },
  {
    what: 'URLs of webhooks',
    table: 'bookbridge.webhook_endpoints',
    column: 'sealed_url',
    purpose: 'record',
    key: { id: 'bigint' },
    names: ['it.application_id::text', 'it.name'],
    context: ([applicationId = '', name = '']) => webhookContext({ applicationId, name }, 'url'),
  },
  {
    what: 'secrets of webhooks',
    table: 'bookbridge.webhook_secrets',
    column: 'sealed',
    purpose: 'record',
    key: { id: 'bigint' },
    names: ['application_id', 'name'].map(
      (name) => `(select ${name}::text from bookbridge.webhook_endpoints where id = it.endpoint_id)`,
    ),
    context: ([applicationId = '', name = '']) => webhookContext({ applicationId, name }, 'secret'),
  },
  {
    what: 'tokens that wait to be revoked',
    // Its public functions change everything of a job but what it is about.
    table: 'graphile_worker._private_jobs',
    column: 'payload',
    purpose: 'record',
    key: { id: 'bigint' },
    names: [],
    context: () => revocationContext,
    form: {
      read: `decode(it.payload ->> 'sealed', 'base64')`,
      write: `jsonb_set(it.payload::jsonb, '{sealed}', to_jsonb(translate(encode(new.sealed, 'base64'), E'\\n', '')))::json`,
      where: `it.task_id = (select id from graphile_worker._private_tasks where identifier = '${revokeTask}')`,
    },
  },
];
