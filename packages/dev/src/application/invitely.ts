import {
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

/** How the demo application shows itself at the service. */
export interface Credentials {
  readonly domainKey: string;
  readonly domainPassword: string;
}

export const applicationName = 'Invitely';

/** Minutes until the service destroys the contacts of an import. */
export const retentionMinutes = applicationDefaults.retention_minutes;

/** Registers the demo application, under the credentials of an earlier run where these still hold. */
export async function registerInvitely(
  { parts: { db } }: Service,
  demoUrl: string,
  earlier: Credentials | undefined,
): Promise<Credentials> {
  const origins = { redirect_origins: [demoUrl], browser_origins: [demoUrl] };
  if (earlier !== undefined) {
    const found = await applicationByDomainKey(db, earlier.domainKey);
    if (found && matchesSecret(earlier.domainPassword, found.passwordHashes)) {
      await updateApplication(db, earlier.domainKey, origins);
      return { domainKey: earlier.domainKey, domainPassword: earlier.domainPassword };
    }
  }
  const credentials = { domainKey: newDomainKey(), domainPassword: newDomainPassword() };
  const fields = { ...applicationDefaults, name: applicationName, ...origins };
  await insertApplication(db, credentials.domainKey, fields, hashSecret(credentials.domainPassword));
  return credentials;
}
