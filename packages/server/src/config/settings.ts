import { z } from 'zod';
import { keyForm, parseKeys } from '../security/key-text.js';
import { baseUrl } from './base-url.js';
import { count, type SettingRows, type ValuesOf } from './setting.js';
import { trustedProxies } from './trusted-proxies.js';

const base64Keys = z.string().transform((text, context) => {
  const keys = parseKeys(text);
  if (keys) return keys;
  context.addIssue(keyForm);
  return z.NEVER;
});

/**
 * The settings of the service itself, as environment variables; those of a source lie in its own folder. The tables give
 * the types, the check at start, `bookbridge config check`, `docs/reference/settings.md` and the list of what is never
 * printed.
 */
export const settings = {
  BOOKBRIDGE_BASE_URL: {
    schema: baseUrl,
    about:
      'Where browsers reach this service, as in https://contacts.example.com; may have a path, but none of ours. Required for `serve`.',
  },
  BOOKBRIDGE_HOST: {
    schema: z.string().default('127.0.0.1'),
    about: 'The address to listen on; 0.0.0.0 for every interface.',
  },
  BOOKBRIDGE_PORT: {
    schema: count(0, 65_535).default(8080),
    about: 'The port to listen on; 0 for any that is free.',
  },
  BOOKBRIDGE_ROLE: {
    schema: z.enum(['all', 'api', 'worker'], 'must be all, api or worker').default('all'),
    about:
      'What this node does: answer requests (api), read address books (worker), or both (all). Every node tells its health and metrics.',
  },
  BOOKBRIDGE_DATA_DIR: {
    schema: z.string().min(1).default('.bookbridge'),
    about: 'Where the embedded database and the key file lie when no DATABASE_URL is given.',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    about:
      'A PostgreSQL of your own, version 14 or later; without it the service runs a private one. Of several hosts (postgres://me@a:5432,b:5432/name) the one that can be written to is used.',
    secret: true,
  },
  BOOKBRIDGE_DATABASE_CONNECTIONS: {
    schema: count(3, 200).default(12),
    about:
      'The most connections that this node opens to the database. On a node that reads, at least 5 more than BOOKBRIDGE_CONCURRENCY.',
  },
  BOOKBRIDGE_MASTER_KEY: {
    schema: base64Keys.optional(),
    about:
      'The key that seals everything: 32 random bytes in base64, the same on every node. While it is changed several, with commas between them: the first seals, the others open. Required with DATABASE_URL.',
    secret: true,
  },
  BOOKBRIDGE_MASTER_KEY_FILE: {
    schema: z.string().min(1).optional(),
    about:
      'A file that holds the master key, instead of BOOKBRIDGE_MASTER_KEY; several on lines of their own. It is read again while the service runs.',
  },
  BOOKBRIDGE_TRUST_PROXY: {
    schema: trustedProxies,
    about:
      'The proxies that may tell the address of a client: addresses, ranges, or the names loopback, linklocal and uniquelocal, separated by commas. None unless set.',
  },
  BOOKBRIDGE_CONCURRENCY: {
    schema: count(1, 64).default(4),
    about: 'How many address books this node reads at once.',
  },
  BOOKBRIDGE_DRAIN_SECONDS: {
    schema: count(0, 300).default(0),
    about:
      'How long a node that is told to stop still answers requests, while /readyz says 503: as long as the proxies in front take to notice. Whoever stops it must wait nine seconds longer.',
  },
  BOOKBRIDGE_LOG_LEVEL: {
    schema: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'must be fatal, error, warn, info, debug or silent',
      )
      .default('info'),
    about: 'The least level that is logged.',
  },
  BOOKBRIDGE_STATUS: {
    schema: z.enum(['public', 'off'], 'must be public or off').default('public'),
    about:
      'Whether anybody may see how well sources can be read: /status, /status.json, and `status` in /services.json (public), or nobody (off).',
  },
  BOOKBRIDGE_CODE_MINUTES: {
    schema: count(1, 1440).default(60),
    about: 'Minutes until a link for consent or upload expires.',
  },
  BOOKBRIDGE_RECORD_HOURS: {
    schema: count(1, 720).default(24),
    about: 'Hours for which the record of an import, without contacts, is kept after its end.',
  },
  BOOKBRIDGE_GATHER_MINUTES: {
    schema: count(1, 240).default(15),
    about: 'Minutes after which reading an address book is given up.',
  },
  BOOKBRIDGE_BEGIN_PER_SECOND: {
    schema: count(1, 10_000).default(10),
    about: 'Imports that an application may begin each second, in the long run.',
  },
  BOOKBRIDGE_BEGIN_BURST: {
    schema: count(1, 100_000).default(100),
    about: 'Imports that an application may begin at once.',
  },
  BOOKBRIDGE_EVENTS_BURST: {
    schema: count(1, 1000).default(5),
    about: 'Polls of one import that are answered at once before they are slowed down to one a second.',
  },
  BOOKBRIDGE_TEXT_BYTES: {
    schema: count(64, 65_536).default(2048),
    about: 'The most bytes of `echo` and of `user_id`, each.',
  },
  BOOKBRIDGE_FILE_MEGABYTES: {
    schema: count(1, 1024).default(50),
    about: 'The most megabytes of an uploaded file.',
  },
  BOOKBRIDGE_MAX_CONTACTS: {
    schema: count(1, 10_000_000).default(100_000),
    about: 'The most contacts of one import; what is beyond is left out, and said so.',
  },
} as const satisfies SettingRows;

export type Settings = ValuesOf<typeof settings>;

/** One sentence a wrong setting; `serve` prints it and stops. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}
