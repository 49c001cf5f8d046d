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
import { type ClientFlags, clientFlagNames, clientsWritten, type WrittenClient } from './client-flags.js';
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
  for (const [source, written] of clientsWritten(flags, problems)) {
    const row = stored.find((it) => it.source === source.code);
    const change =
      written.client_id === ''
        ? removal(source, written, problems)
        : await changeOf(source, written, row, problems);
    if (change) changes.push(change);
  }
  problems.throwAny();
  return changes;
}

const flagOf = (field: OAuthClientField, { code }: ClientSource) => `${clientFlagNames[field]} ${code}`;

function removal(source: ClientSource, written: WrittenClient, problems: Problems): ClientChange {
  const { client_id: _, ...others } = written;
  for (const field of Object.keys(others) as OAuthClientField[]) {
    problems.add(flagOf(field, source), `is for the client that ${flagOf('client_id', source)}= takes away`);
  }
  return { kind: 'removed', source };
}

async function changeOf(
  source: ClientSource,
  written: WrittenClient,
  stored: OAuthClientRow | undefined,
  problems: Problems,
): Promise<ClientChange | undefined> {
  refuseHalves(source, written, stored, problems);
  const fields = await fieldsOf(source, written, problems);
  if (stored) {
    const result = oauthClientChanges(source).safeParse(fields);
    if (result.success) return { kind: 'changed', source, fields: result.data, stored };
    addIssues(result.error, source, written, problems);
  } else {
    const result = newOAuthClient(source).safeParse(fields);
    if (result.success) return { kind: 'added', source, fields: result.data };
    addIssues(result.error, source, written, problems);
  }
  return undefined;
}

/** What is right by itself but not without another. */
function refuseHalves(
  source: ClientSource,
  { client_id: id, client_secret: file, proxy_url: url, proxy_kind: kind }: WrittenClient,
  stored: OAuthClientRow | undefined,
  problems: Problems,
): void {
  const isOther = stored !== undefined && id !== undefined && id !== stored.clientId;
  if (isOther && file === undefined)
    problems.add(flagOf('client_secret', source), 'is missing: another client has another secret');
  if (kind !== undefined && !(url ?? stored?.proxyUrl))
    problems.add(
      flagOf('proxy_kind', source),
      `needs a page that forwards: give ${clientFlagNames.proxy_url}`,
    );
}

async function fieldsOf(
  source: ClientSource,
  { client_secret: file, scopes, proxy_url: url, ...same }: WrittenClient,
  problems: Problems,
): Promise<Record<string, unknown>> {
  return {
    ...same,
    ...(file !== undefined && { client_secret: await secretIn(file, source, problems) }),
    ...(scopes !== undefined && { scopes: scopes === '' ? null : listOf(scopes) }),
    ...(url !== undefined && { proxy_url: url || null }),
  };
}

async function secretIn(file: string, source: ClientSource, problems: Problems): Promise<string | undefined> {
  const read = await readSecretFile(file);
  if ('secret' in read) return read.secret;
  problems.add(flagOf('client_secret', source), read.problem);
  return undefined;
}

const listOf = (text: string) => text.split(/[\s,]+/).filter((member) => member !== '');

function addIssues(
  { issues }: z.ZodError,
  source: ClientSource,
  { client_secret: file }: WrittenClient,
  problems: Problems,
): void {
  for (const { path, message } of issues) {
    const field = path[0] as OAuthClientField;
    const isInFile = field === 'client_secret' && file !== undefined;
    problems.add(flagOf(field, source), isInFile ? `${secretFileName(file)} ${message}` : message);
  }
}
