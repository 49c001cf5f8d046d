import type { AskingClient } from '../connector.js';

/**
 * Scopes of address books that only an administrator may grant in a tenant with Microsoft's own consent policy, the default of
 * new ones; as of November 2026.
 * @see https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/manage-app-consent-policies
 */
const wantAdministrator = /^(People\.Read(\.All)?|Contacts\.ReadWrite|.+\.Shared|.+\.All)$/i;

/** What keeps people of organisations from agreeing by themselves, as far as it can be told from the client. */
export function warnings(
  _settings: unknown,
  { tenant = 'common', scopes }: Pick<AskingClient, 'tenant' | 'scopes'>,
): string[] {
  const wanting = scopes.filter((scope) => wantAdministrator.test(scope.slice(scope.lastIndexOf('/') + 1)));
  return [
    ...(wanting.length > 0
      ? [
          `In most organisations only an administrator may grant ${wanting.join(', ')} (as of November 2026): ask for less, or their people are sent to their administrator.`,
        ]
      : []),
    ...(isForStrangers(tenant)
      ? [
          'Unless the publisher of the client is verified ("Branding & properties"), people of most organisations are sent to their administrator.',
        ]
      : []),
  ];
}

/** Whether organisations other than the client's own are asked. */
const isForStrangers = (tenant: string): boolean => tenant === 'common' || tenant === 'organizations';
