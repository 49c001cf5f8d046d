import { errorOf, form, successOf } from './api.js';
import type { TestService } from './service.js';

type Parameters = Record<string, string>;

/** Begins an import; gives the whole body of the success. */
export const begun = (service: TestService, parameters: Parameters, action = 'user_consent') =>
  successOf(service.call(`/begin_import/${action}`, form(parameters)));

/** Tries to begin an import; gives the error. */
export const refused = (service: TestService, parameters: Parameters, action = 'user_consent') =>
  errorOf(service.call(`/begin_import/${action}`, form(parameters)));

/** What the `url` of an import looks like. */
export const pageUrl = ({ url }: TestService, kind: string) =>
  new RegExp(`^${url}/${kind}/[A-Za-z0-9_-]{22,}$`);

/** The canonical code that an import was begun with; no answer tells it. */
export async function sourceOf(service: TestService, importId: unknown): Promise<string | undefined> {
  const { rows } = await service.service.parts.db.query<{ source: string }>(
    'select source from bookbridge.imports where import_id = $1',
    [importId],
  );
  return rows[0]?.source;
}
