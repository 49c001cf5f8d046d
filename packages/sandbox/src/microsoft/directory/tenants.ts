/** What people of a work tenant may agree to by themselves. */
export type ConsentPolicy = 'anything' | 'low risk only' | 'nothing';

/** Where accounts are kept: one tenant for all personal ones, and one for each organisation. */
export interface Tenant {
  readonly id: string;
  /** What the addresses of its accounts end with. */
  readonly domain: string;
  readonly name: string;
  /** `undefined` for personal accounts, which no administrator stands above. */
  readonly work: WorkRules | undefined;
}

export interface WorkRules {
  readonly policy: ConsentPolicy;
  /** The account that may agree for everybody: its address up to the domain. */
  readonly administrator: string;
}

/** @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference for its id */
export const personalTenant: Tenant = {
  id: '9188040d-6c67-4c5b-b112-36a304b66dad',
  domain: 'personal.sandbox.example',
  name: 'Personal accounts',
  work: undefined,
};

/** Of an app that is registered for one tenant only, too. */
export const openTenant: Tenant = {
  id: '5a4d6b1e-0000-4c1a-8f00-000000000001',
  domain: 'open.sandbox.example',
  name: 'Open Ltd',
  work: { policy: 'anything', administrator: 'open-admin' },
};

export const carefulTenant: Tenant = {
  id: '5a4d6b1e-0000-4c1a-8f00-000000000002',
  domain: 'careful.sandbox.example',
  name: 'Careful Ltd',
  work: { policy: 'low risk only', administrator: 'careful-admin' },
};

export const closedTenant: Tenant = {
  id: '5a4d6b1e-0000-4c1a-8f00-000000000003',
  domain: 'closed.sandbox.example',
  name: 'Closed Ltd',
  work: { policy: 'nothing', administrator: 'closed-admin' },
};

export const tenants: readonly Tenant[] = [personalTenant, openTenant, carefulTenant, closedTenant];

/** The tenant that an account is kept in. */
export function tenantOf({ email }: { readonly email: string }): Tenant {
  const [, domain] = email.split('@');
  return tenants.find((tenant) => tenant.domain === domain) ?? personalTenant;
}

/** Whether an account may agree for everybody in its tenant. */
export function isAdministrator({ email }: { readonly email: string }): boolean {
  const [name] = email.split(/[+@]/);
  return name === tenantOf({ email }).work?.administrator;
}
