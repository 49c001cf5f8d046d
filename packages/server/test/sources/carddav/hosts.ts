import type { IncomingMessage } from 'node:http';
import { playDns, type Zone } from '@bookbridge/testing/dns';
import type { SettingValues } from '../../../dist/config/setting.js';
import { ImportFailure } from '../../../dist/model/failures.js';
import { check } from '../../../dist/sources/carddav/check.js';
import { findBooks } from '../../../dist/sources/carddav/find/find-books.js';
import { gather } from '../../../dist/sources/carddav/gather.js';
import { type CardDavProvider, cardDavProviders } from '../../../dist/sources/carddav/providers.js';
import type { CheckContext, GatheredPage, SourceRequest } from '../../../dist/sources/provider.js';
import { resolving } from '../../outbound/internet.js';
import { open, serveSecurely } from '../../outbound/servers.js';

const anyServer = cardDavProviders.find(({ code }) => code === 'carddav') as CardDavProvider;

/** An answer: a status, with where it leads, or with a body. */
export type Said = { readonly status: number; readonly location?: string; readonly body?: string };

/** By method, host without its domain, and path; anything else is 404. */
type Script = Readonly<Record<string, Said>>;

interface Heard {
  readonly what: string;
  readonly authorization: string | undefined;
}

/** The `Authorization` of somebody, by the name that they sign in with. */
export const basicOf = (username: string): string => `Basic ${username}`;

/** A few hosts of the internet, all of them on one port of this machine. */
export async function hosts(script: (port: number, by: string | undefined) => Script, zone: Zone = {}) {
  const heard: Heard[] = [];
  const server = await serveSecurely(({ method, url, headers }: IncomingMessage, response) => {
    const what = `${method} ${headers.host?.replace(/:\d+$/, '')}${url}`;
    heard.push({ what, authorization: headers.authorization });
    const {
      status,
      location,
      body = '',
    } = script(server.port, headers.authorization)[what] ?? { status: 404 };
    response.writeHead(status, { ...(location && { location }), 'content-type': 'text/xml' }).end(body);
  });
  const allowed: string[] = [];
  const known: string[] = [];
  const settings = { BOOKBRIDGE_ALLOWED_SERVERS: allowed } as unknown as SettingValues;
  const outbound = () => open({ ...resolving(['8.8.8.8']), trustedOrigins: allowed });
  const { dns, asked } = playDns(zone);
  let name = 'ana';
  const context: CheckContext = {
    settings,
    dns,
    isKnownServer: ({ hostname }) => known.includes(hostname),
    signInBy: () => undefined,
    signInAs: (username) => {
      name = username;
    },
    include: [],
    locale: undefined,
    request: ({ url, isAnonymous, ...asked }: SourceRequest) =>
      outbound().fetch(url, { ...asked, authorize: isAnonymous ? undefined : () => basicOf(name) }),
  };
  const find = async (place: string) => {
    const start = new URL(`https://${place.replace('/', `:${server.port}/`)}`);
    return findBooks(context, anyServer, { start, username: 'ana', password: 'secret' });
  };
  return {
    port: server.port,
    heard,
    allowed,
    known,
    /** The names that DNS was asked of. */
    asked,
    find,
    /** Finds from what somebody types. */
    check(username: string, server?: string, beforeTry: (tries: number) => void = () => undefined) {
      name = username;
      let tries = 0;
      const request = async (asked: SourceRequest) => {
        if (!asked.isAnonymous) beforeTry(++tries);
        return context.request(asked);
      };
      return check(
        anyServer,
        { kind: 'typed', username, password: 'secret', server },
        { ...context, request },
      );
    },
    /** Who was given the credentials. */
    trusted: () =>
      new Set(
        heard.flatMap(({ what, authorization }) => (authorization ? [what.split(/[ /]/)[1] ?? ''] : [])),
      ),
    async read(place: string) {
      const connection = await find(place);
      const pages: GatheredPage[] = [];
      for await (const page of gather(anyServer, context, connection, undefined)) pages.push(page);
      return pages;
    },
  };
}

export const ok = '<status>HTTP/1.1 200 OK</status>';

export const said = (href: string, properties: string): Said => ({
  status: 207,
  body: `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><response><href>${href}</href><propstat><prop>${properties}</prop>${ok}</propstat></response></multistatus>`,
});

export const principalAt = (href: string): Said =>
  said('/', `<current-user-principal><href>${href}</href></current-user-principal>`);
export const homeAt = (href: string): Said =>
  said('/p/', `<C:addressbook-home-set><href>${href}</href></C:addressbook-home-set>`);
export const bookAt = (href: string): Said =>
  said(href, '<resourcetype><collection/><C:addressbook/></resourcetype>');

export const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => {
      if (error instanceof ImportFailure) return error.code;
      throw error;
    },
  );
