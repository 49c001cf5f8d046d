import type { z } from 'zod';
import {
  type ClientSource,
  type NewOAuthClient,
  newOAuthClient,
  type OAuthClientChanges,
  type OAuthClientField,
  oauthClientChanges,
} from '../applications/oauth-client.js';
import type { OAuthClientRow } from '../storage/oauth-clients.js';
import {
  type ClientFlags,
  type ClientOfFlags,
  clientFlagNames,
  clientsWritten,
  flagOf,
} from './client-flags.js';
import { readSecretFile, secretFileName } from './client-secret.js';
import { Problems } from './problems.js';

/** What becomes of an application's own client at a source. */
export type ClientChange = { readonly source: ClientSource } & (
  | { readonly kind: 'added'; readonly fields: NewOAuthClient }
  | { readonly kind: 'changed'; readonly fields: OAuthClientChanges; readonly stored: OAuthClientRow }
  | { readonly kind: 'removed' }
);

/**
 * What the flags change of the clients that an application has. Reads the files of secrets, and changes nothing.
 * Throws `UsageError`.
 */
export async function clientChangesIn(
  flags: ClientFlags,
  stored: readonly OAuthClientRow[],
): Promise<ClientChange[]> {
  const problems = new Problems();
  const changes: ClientChange[] = [];
  for (const client of clientsWritten(flags, problems)) {
    const row = stored.find((it) => it.source === client.source.code);
    const change =
      client.written.client_id === '' ? removal(client, problems) : await changeOf(client, row, problems);
    if (change) changes.push(change);
  }
  problems.throwAny();
  return changes;
}

function removal(client: ClientOfFlags, problems: Problems): ClientChange {
  const { client_id: _, ...others } = client.written;
  for (const field of Object.keys(others) as OAuthClientField[]) {
    problems.add(flagOf(field, client), `is for the client that ${flagOf('client_id', client)}= takes away`);
  }
  return { kind: 'removed', source: client.source };
}

async function changeOf(
  client: ClientOfFlags,
  stored: OAuthClientRow | undefined,
  problems: Problems,
): Promise<ClientChange | undefined> {
  const { source } = client;
  refuseHalves(client, stored, problems);
  const fields = await fieldsOf(client, problems);
  if (stored) {
    const result = oauthClientChanges(source).safeParse(fields);
    if (result.success) return { kind: 'changed', source, fields: result.data, stored };
    addIssues(result.error, client, problems);
  } else {
    const result = newOAuthClient(source).safeParse(fields);
    if (result.success) return { kind: 'added', source, fields: result.data };
    addIssues(result.error, client, problems);
  }
  return undefined;
}

/** What is right by itself but not without another. */
function refuseHalves(client: ClientOfFlags, stored: OAuthClientRow | undefined, problems: Problems): void {
  const { client_id: id, client_secret: file, proxy_url: url, proxy_kind: kind } = client.written;
  const isOther = stored !== undefined && id !== undefined && id !== stored.clientId;
  if (isOther && file === undefined)
    problems.add(flagOf('client_secret', client), 'is missing: another client has another secret');
  if (kind !== undefined && !(url ?? stored?.proxyUrl))
    problems.add(
      flagOf('proxy_kind', client),
      `needs a page that forwards: give ${clientFlagNames.proxy_url}`,
    );
}

async function fieldsOf(client: ClientOfFlags, problems: Problems): Promise<Record<string, unknown>> {
  const { client_secret: file, scopes, tenant, proxy_url: url, ...same } = client.written;
  return {
    ...same,
    ...(file !== undefined && { client_secret: await secretIn(file, client, problems) }),
    ...(scopes !== undefined && { scopes: scopes === '' ? null : listOf(scopes) }),
    ...(tenant !== undefined && { tenant: tenant || null }),
    ...(url !== undefined && { proxy_url: url || null }),
  };
}

async function secretIn(
  file: string,
  client: ClientOfFlags,
  problems: Problems,
): Promise<string | undefined> {
  const read = await readSecretFile(file);
  if ('secret' in read) return read.secret;
  problems.add(flagOf('client_secret', client), read.problem);
  return undefined;
}

const listOf = (text: string) => text.split(/[\s,]+/).filter((member) => member !== '');

function addIssues({ issues }: z.ZodError, client: ClientOfFlags, problems: Problems): void {
  const { client_secret: file } = client.written;
  for (const { path, message } of issues) {
    const field = path[0] as OAuthClientField;
    const isInFile = field === 'client_secret' && file !== undefined;
    problems.add(flagOf(field, client), isInFile ? `${secretFileName(file)} ${message}` : message);
  }
}
