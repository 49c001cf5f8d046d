import {
  type ApplicationFields,
  applicationByDomainKey,
  applicationDefaults,
  hashSecret,
  insertApplication,
  matchesSecret,
  newDomainKey,
  newDomainPassword,
  type Service,
  updateApplication,
} from 'bookbridge';
import type { Access } from './curl.js';

/** How an application shows itself at the service. */
export interface Credentials {
  readonly domainKey: string;
  readonly domainPassword: string;
}

/** The demo application, which is several at the service. */
export interface InvitelyCredentials extends Credentials {
  /**
   * What people are asked for and what is delivered are fields of an application, so each choice but the usual ones has an
   * application of its own: then two tabs may ask in different ways at the same time.
   */
  readonly inModes: Readonly<Record<string, Credentials>>;
}

/** The demo application, as it calls the service. */
export interface Invitely {
  readonly access: Access;
  readonly inModes: Readonly<Record<string, Access>>;
}

/** What an application has chosen that is not as usual: a name for it, and the field that says so. */
export interface Variant {
  readonly flag: string;
  readonly fields: Partial<Pick<ApplicationFields, 'consent' | 'delivery'>>;
}

/** Gets only the people whom the person picks. */
export const picked: Variant = { flag: 'delivery=picked', fields: { delivery: 'picked' } };

export const applicationName = 'Invitely';

/** Minutes until the service destroys the contacts of an import. */
export const retentionMinutes = applicationDefaults.retention_minutes;

/** Registers the demo application in each variant, under the credentials of an earlier run where these still hold. */
export async function registerInvitely(
  service: Service,
  demoUrl: string,
  variants: readonly Variant[],
  earlier: InvitelyCredentials | undefined,
): Promise<InvitelyCredentials> {
  const origins = { redirect_origins: [demoUrl], browser_origins: [demoUrl] };
  const { consent, delivery } = applicationDefaults;
  const usual = { name: applicationName, ...origins, consent, delivery };
  const inModes: Record<string, Credentials> = {};
  for (const { flag, fields } of variants)
    inModes[flag] = await register(service, { ...usual, ...fields }, earlier?.inModes[flag]);
  return { ...(await register(service, usual, earlier)), inModes };
}

type Fields = Pick<
  ApplicationFields,
  'name' | 'redirect_origins' | 'browser_origins' | 'consent' | 'delivery'
>;

async function register(
  { parts: { db } }: Service,
  fields: Fields,
  earlier: Credentials | undefined,
): Promise<Credentials> {
  if (earlier !== undefined) {
    const { domainKey, domainPassword } = earlier;
    const found = await applicationByDomainKey(db, domainKey);
    if (found && matchesSecret(domainPassword, found.passwordHashes)) {
      await updateApplication(db, domainKey, fields);
      return { domainKey, domainPassword };
    }
  }
  const credentials = { domainKey: newDomainKey(), domainPassword: newDomainPassword() };
  const all = { ...applicationDefaults, ...fields };
  await insertApplication(db, credentials.domainKey, all, hashSecret(credentials.domainPassword));
  return credentials;
}

/** The demo application at a service. */
export function invitelyAt(
  url: string,
  { domainKey, domainPassword, inModes }: InvitelyCredentials,
): Invitely {
  const entries = Object.entries(inModes).map(([flag, credentials]) => [flag, { url, ...credentials }]);
  return { access: { url, domainKey, domainPassword }, inModes: Object.fromEntries(entries) };
}

/** As whom it asks in a variant; the usual one needs no application of its own. */
export const accessIn = ({ access, inModes }: Invitely, flag: string | undefined): Access =>
  (flag === undefined ? undefined : inModes[flag]) ?? access;
