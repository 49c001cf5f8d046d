import type { Contact } from '@bookbridge/contacts';
import { jmapTokenOf } from '@bookbridge/sandbox';
import { playDns } from '@bookbridge/testing/dns';
import { jmapTyped } from '@bookbridge/testing/jmap';
import type { SettingValues } from '../../../dist/config/setting.js';
import type { TypedCredentials } from '../../../dist/model/grant.js';
import type { Include } from '../../../dist/model/import.js';
import { Outbound } from '../../../dist/outbound/outbound.js';
import { jmap } from '../../../dist/sources/jmap/index.js';
import type {
  CheckContext,
  CredentialsContext,
  CredentialsWay,
  Cursor,
  GatheredPage,
  SourceRequest,
} from '../../../dist/sources/provider.js';

/** A request of the connector, before it goes out. */
export type Meet = (request: SourceRequest) => Promise<Response | undefined> | Response | undefined;

export interface ReaderOptions {
  /** Of a JMAP server. */
  readonly url: string;
  readonly authorization?: string;
  readonly include?: readonly Include[];
  /** Answers a request, or lets it go out. */
  readonly meet?: Meet;
}

export const bearer = (name: string): string => `Bearer ${jmapTokenOf(name)}`;

export function basic(name: string): string {
  const { username, password } = jmapTyped(name);
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

export const way = jmap.ways.jmap?.[0] as CredentialsWay;

export const settingsOf = (url: string | undefined) =>
  ({ BOOKBRIDGE_JMAP_URL: url, BOOKBRIDGE_ALLOWED_SERVERS: [] }) as unknown as SettingValues;

/** What the connector works with, without a service around it. */
export function contextOf({ url, authorization = '', include = [], meet }: ReaderOptions): CheckContext {
  const outbound = new Outbound({ trustedOrigins: [new URL(url).origin] });
  return {
    settings: settingsOf(url),
    dns: playDns().dns,
    isKnownServer: () => false,
    signInAs: () => undefined,
    signInBy: () => undefined,
    include,
    locale: undefined,
    request: async (request) => {
      const { url, method, headers, body, redirect } = request;
      return (
        (await meet?.(request)) ??
        outbound.fetch(url, {
          method,
          headers: { ...headers, authorization },
          ...(body !== undefined && { body }),
          redirect,
        })
      );
    },
  };
}

const typed: TypedCredentials = { kind: 'typed', username: '', password: '' };

/** Finds the address books, and gives what they are read with. */
export async function connect(options: ReaderOptions): Promise<CredentialsContext> {
  const context = contextOf(options);
  return { ...context, connection: await way.check(typed, context) };
}

export interface Read {
  readonly contacts: readonly Contact[];
  readonly owner: Contact | undefined;
  readonly cursors: readonly Cursor[];
}

/** Reads on from a cursor until the end, or for so many pages. */
export async function readOn(
  context: CredentialsContext,
  cursor?: Cursor,
  maxPages = Number.POSITIVE_INFINITY,
): Promise<Read> {
  const contacts: Contact[] = [];
  const cursors: Cursor[] = [];
  let owner: Contact | undefined;
  const pages: AsyncIterable<GatheredPage> = way.gather(context, cursor);
  for await (const page of pages) {
    owner = page.owner ?? owner;
    for (const contact of page.contacts) if (contact) contacts.push(contact);
    // As it comes back from where it is kept.
    cursors.push(JSON.parse(JSON.stringify(page.cursor)));
    if (cursors.length >= maxPages) break;
  }
  return { contacts, owner, cursors };
}

export const read = async (options: ReaderOptions): Promise<Read> => readOn(await connect(options));

export const idsOf = (contacts: readonly Contact[]): string[] => contacts.map(({ id }) => id);
