/*
 * Where what the master key seals belongs: bound to it, so that it cannot be moved elsewhere. That of an import's key is
 * `sealContext`.
 */
import { sealContext } from './import.js';

/** What the application gave when it began an import. */
export const requestContext = (it: { applicationId: string; importId: number }) =>
  `request/${sealContext(it)}`;

/** The secret of an application's own client at a source. */
export const clientSecretContext = (applicationId: string, source: string) =>
  `client/${applicationId}/${source}`;

/** Tokens that wait to be revoked. */
export const revocationContext = 'revocation';

/** What is kept of where an application is told of its imports. */
export const webhookContext = (
  { applicationId, name }: { applicationId: string; name: string },
  what: 'url' | 'secret',
) => `webhook/${applicationId}/${name}/${what}`;
