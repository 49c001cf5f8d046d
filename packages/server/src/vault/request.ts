import type { Import, ImportRequest } from '../model/import.js';
import { requestContext } from '../model/seal-contexts.js';
import type { MasterKey } from '../security/master-key.js';

/** Seals what the application gave at begin: it may name a person, and is kept a day longer than the contacts. */
export function sealRequest(
  masterKey: MasterKey,
  it: { applicationId: string; importId: number },
  { userId, echo, redirectUrl, loginHint, server }: ImportRequest,
): Buffer {
  return masterKey.sealRecord(
    requestContext(it),
    Buffer.from(JSON.stringify([userId, echo, redirectUrl, loginHint, server])),
  );
}

export function openRequest(
  masterKey: MasterKey,
  it: Pick<Import, 'applicationId' | 'importId' | 'sealedRequest'>,
): ImportRequest {
  const [userId, echo, redirectUrl, loginHint = null, server = null] = JSON.parse(
    masterKey.openRecord(requestContext(it), it.sealedRequest).toString(),
  );
  return { userId, echo, redirectUrl, loginHint, server };
}
