/** An app that is registered with every look-alike. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  /** As the authorization page calls it. */
  readonly name: string;
  /** Compared letter by letter. */
  readonly redirectUris: readonly string[];
  /** What has become of it since people saw its page; nothing as a rule. */
  readonly trouble?: ClientTrouble;
}

/**
 * What the token endpoint holds against an app, though its id and secret are right. Where people come from several tenants,
 * an app may be registered for those of one of them only.
 */
export type ClientTrouble = 'deleted' | 'secret expired' | 'for one tenant only';

/** The app that is there when nothing else is configured. It guards nothing, so its secret is public. */
export const defaultClient = {
  id: 'bookbridge-sandbox.apps.sandbox.example',
  secret: 'sandbox-secret',
  name: 'Bookbridge',
} as const;

/** Apps that meet what cannot be the fault of an account. They are registered beside the default one. */
export const troubledClients = [
  {
    id: 'deleted.apps.sandbox.example',
    secret: 'sandbox-secret',
    name: 'Bookbridge, deleted',
    trouble: 'deleted',
  },
  {
    id: 'expired-secret.apps.sandbox.example',
    secret: 'sandbox-secret',
    name: 'Bookbridge, with an expired secret',
    trouble: 'secret expired',
  },
  {
    id: 'one-tenant.apps.sandbox.example',
    secret: 'sandbox-secret',
    name: 'Bookbridge, for one tenant',
    trouble: 'for one tenant only',
  },
] as const;

/** Why an address may not be registered; `undefined` when it may. */
export function faultOfRedirectUri(uri: string): string | undefined {
  if (!URL.canParse(uri)) return 'is not a URL';
  const { protocol, hostname, hash } = new URL(uri);
  if (hash !== '') return 'has a fragment';
  const isLoopback = /^(127\.0\.0\.1|\[::1\]|(.+\.)?localhost)$/.test(hostname);
  return isLoopback && /^https?:$/.test(protocol) ? undefined : 'is not on this machine';
}
