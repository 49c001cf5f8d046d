/** Everything that is recorded in the audit trail, and when. A new administrative command adds its act here. */
export const acts = {
  'application.created': 'an application was made',
  'application.changed': 'fields of an application were changed, its parent among them',
  'application.deleted': 'an application was deleted, with its imports and their contacts',
  'password.rotated': 'an application was given a second password',
  'password.rotation_finished': 'all passwords of an application but the newest became invalid',
  'client.set': "an application's own OAuth client was added or changed; the target is its source",
  'client.removed': "an application's own OAuth client was taken away; the target is its source",
  'webhook.added':
    'an application was given an endpoint of webhooks; the target is the endpoint, here and below',
  'webhook.changed': 'the URL or the events of an endpoint were changed; the URL is told of as replaced',
  'webhook.enabled': 'an endpoint that was switched off is told again',
  'webhook.secret_rotated':
    'an endpoint was given another secret, or its old ones became invalid (`finished`)',
  'webhook.removed': 'an endpoint was removed',
  'webhook.replayed': 'messages to an endpoint were queued again',
  'webhook.tested': 'a test event was sent to an endpoint',
  'import.tried': 'an operator began an import by `app check --live`; the target is its source',
  'contacts.destroyed': 'contacts were destroyed before their time; the target is the import',
  'keys.rotated': 'everything was to be sealed with another master key; the target is its id',
  'key.put_in_front': 'a master key that was not the first before seals from now on; the target is its id',
  'key.forgotten':
    'a master key that nothing needs any more was left out, and opens nothing here now; the target is its id',
  'service.started': 'a node started, with the settings that the details name',
  'database.migrated': 'the database was brought to another version',
  'audit.pruned': 'entries of the audit trail were exported to a file, and deleted',
} as const satisfies Record<string, string>;

export type Act = keyof typeof acts;

/** Who acts: the user of the operating system at a host, as in `ana@db1`, or an application, by its domain key. */
export interface Actor {
  readonly kind: 'operator' | 'application';
  readonly name: string;
}

/** What became of it: refused for a reason that its actor was told, or failed because something broke. */
export type Outcome = 'done' | 'refused' | 'failed';

/**
 * One administrative act. Nothing in it is secret, and nothing is of people whose contacts are read: not their numbers at
 * applications either.
 */
export interface AuditEntry {
  readonly actor: Actor;
  readonly act: Act;
  /** The domain key of the application that it is about. */
  readonly application?: string | undefined;
  /** What of it: a source, or the number of an import. */
  readonly target?: string | undefined;
  readonly outcome: Outcome;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An entry as it is kept. */
export interface KeptAuditEntry {
  /** The domain key of the application that acted; empty for operators, who share a chain. */
  readonly chain: string;
  /** Its number in the chain, from 1 on, without a gap. */
  readonly seq: number;
  /** In UTC, with microseconds, as in `2026-11-30T09:00:00.000000Z`. */
  readonly at: string;
  readonly actorKind: Actor['kind'];
  readonly actor: string;
  /** An `Act`, or one of another version of the program. */
  readonly act: string;
  readonly application: string | null;
  readonly target: string | null;
  readonly outcome: Outcome;
  /** JSON, exactly as it was hashed. */
  readonly details: string;
  /** Of the entry and the hash before it, in hexadecimal digits. */
  readonly hash: string;
}
