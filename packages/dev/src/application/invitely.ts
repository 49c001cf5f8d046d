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
   * A mode of consent is a field of an application, so each but the usual one has an application of its own: then two tabs
   * may ask in different modes at the same time.
   */
  readonly inModes: Readonly<Record<string, Credentials>>;
}

/** The demo application, as it calls the service. */
export interface Invitely {
  readonly access: Access;
  readonly inModes: Readonly<Record<string, Access>>;
}

/** A mode of consent that an application has to choose: a name for it, and the field that chooses it. */
export interface ChosenMode {
  readonly flag: string;
  readonly consent: Readonly<Record<string, string>>;
}

export const applicationName = 'Invitely';

/** Minutes until the service destroys the contacts of an import. */
export const retentionMinutes = applicationDefaults.retention_minutes;

/** Registers the demo application in each mode, under the credentials of an earlier run where these still hold. */
export async function registerInvitely(
  service: Service,
  demoUrl: string,
  modes: readonly ChosenMode[],
  earlier: InvitelyCredentials | undefined,
): Promise<InvitelyCredentials> {
  const fields = { name: applicationName, redirect_origins: [demoUrl], browser_origins: [demoUrl] };
  const inModes: Record<string, Credentials> = {};
  for (const { flag, consent } of modes)
    inModes[flag] = await register(service, { ...fields, consent }, earlier?.inModes[flag]);
  return { ...(await register(service, { ...fields, consent: {} }, earlier)), inModes };
}

type Fields = Pick<ApplicationFields, 'name' | 'redirect_origins' | 'browser_origins' | 'consent'>;

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

/** As whom it asks in a mode; a usual one needs no application of its own. */
export const accessIn = ({ access, inModes }: Invitely, flag: string | undefined): Access =>
  (flag === undefined ? undefined : inModes[flag]) ?? access;
