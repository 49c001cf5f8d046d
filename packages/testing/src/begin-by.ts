import { form, successOf } from './api.js';
import { type Decision, Person } from './consent.js';
import { begin } from './imports.js';
import type { TestService } from './service.js';

type Parameters = Readonly<Record<string, string>>;

/** Begins an import, and goes the person's whole way through the pages of the sandbox. Gives its number. */
export async function beginByConsent(
  application: TestService,
  parameters: Parameters,
  decision: Decision,
): Promise<number> {
  const { url, import_id: importId } = await begin(application, parameters);
  await new Person().consent(url, decision);
  return importId;
}

/** Begins an import with what a person typed. Gives its number. */
export async function beginByPassword(application: TestService, parameters: Parameters): Promise<number> {
  const { import_id: importId } = await successOf(application.call('/begin_import/import', form(parameters)));
  return Number(importId);
}
