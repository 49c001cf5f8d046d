import type { Person } from './consent.js';
import type { TestService } from './service.js';

/** Waits until the person of an import is asked to choose; gives the page. */
export async function asked(person: Person, url: string, maxMs = 30_000): Promise<string> {
  for (const until = Date.now() + maxMs; Date.now() < until; ) {
    const response = await person.open(url);
    const html = await response.text();
    if (response.status === 200 && /\/choice"/.test(html)) return html;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nobody was asked to choose at ${url} within ${maxMs} ms.`);
}

/** Somebody to choose, as the script of the page learns of them. */
export interface Listed {
  readonly name: string;
  readonly emails: readonly string[];
}

export interface Book {
  readonly total: number;
  /** Who is picked so far, as the form has it. */
  readonly picked: string;
  readonly people: readonly Listed[];
}

/** Everybody to choose from. */
export async function bookOf(person: Person, url: string): Promise<Book> {
  const response = await person.open(`${url}/people`);
  if (response.status !== 200) throw new Error(`people answered ${response.status}`);
  const [head = '', ...lines] = (await response.text()).trimEnd().split('\n');
  return { ...JSON.parse(head), people: lines.map((line) => JSON.parse(line) as Listed) };
}

/** Sends what a person has chosen, as a form does, or a script that says so in its headers. */
export function choose(
  person: Person,
  url: string,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields);
  return person.open(`${url}/choice`, { method: 'POST', body, headers });
}

/** How many rows of an import the vault holds. */
export async function rowsIn(service: TestService, table: string, importId: number): Promise<number> {
  const { rows } = await service.service.parts.db.query<{ count: number }>(
    `select count(*)::int as count from vault.${table} as kept
      join bookbridge.imports on imports.id = kept.import_id where imports.import_id = $1`,
    [importId],
  );
  return rows[0]?.count ?? 0;
}
