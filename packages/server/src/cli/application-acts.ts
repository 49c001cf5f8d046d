import type { ApplicationChanges } from '../applications/application.js';
import type { OperatorAct } from './administer.js';
import type { ClientChange } from './client-changes.js';

/** What the audit trail says of fields that were set: their values, but of texts their keys only; a parent by its key. */
export function detailsOf(
  { texts, parent_id: parentId, ...fields }: ApplicationChanges,
  parent: string | undefined,
): Record<string, unknown> {
  return {
    ...fields,
    ...(texts && { texts: Object.keys(texts) }),
    ...(parentId !== undefined && { parent: parent || null }),
  };
}

/** What was done to an application's own clients; of a secret only that there is another one. */
export const clientActs = (domainKey: string, changes: readonly ClientChange[]): OperatorAct[] =>
  changes.map((change) => {
    const about = { application: domainKey, target: change.source.code };
    if (change.kind === 'removed') return { act: 'client.removed', ...about };
    const { client_secret: secret, ...fields } = change.fields;
    return {
      act: 'client.set',
      ...about,
      details: { ...fields, ...(secret !== undefined && { client_secret: 'replaced' }) },
    };
  });
