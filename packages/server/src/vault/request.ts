import { type Import, type ImportRequest, placeOf } from '../model/import.js';
import type { MasterKey } from '../security/master-key.js';

const place = (it: { applicationId: string; importId: number }) => `request/${placeOf(it)}`;

/** Seals what the application gave at begin: it may name a person, and is kept a day longer than the contacts. */
export function sealRequest(
  masterKey: MasterKey,
  it: { applicationId: string; importId: number },
  { userId, echo, redirectUrl, loginHint }: ImportRequest,
): Buffer {
  return masterKey.sealRecord(place(it), Buffer.from(JSON.stringify([userId, echo, redirectUrl, loginHint])));
}

export function openRequest(masterKey: MasterKey, it: Import): ImportRequest {
  const [userId, echo, redirectUrl, loginHint = null] = JSON.parse(
    masterKey.openRecord(place(it), it.sealedRequest).toString(),
  );
  return { userId, echo, redirectUrl, loginHint };
}
