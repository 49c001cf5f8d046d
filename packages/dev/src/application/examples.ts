import {
  applicationByDomainKey,
  applicationDefaults,
  hashSecret,
  insertApplication,
  loopbackKey,
  newDomainPassword,
  type Service,
} from 'bookbridge';

/**
 * Registers the application whose key examples of the picker have, for pages of any origin of this machine. It has no password
 * that anybody knows: pages need none.
 */
export async function registerExamples({ parts: { db } }: Service): Promise<void> {
  if (await applicationByDomainKey(db, loopbackKey)) return;
  const fields = { ...applicationDefaults, name: 'Example site' };
  await insertApplication(db, loopbackKey, fields, hashSecret(newDomainPassword()));
}
