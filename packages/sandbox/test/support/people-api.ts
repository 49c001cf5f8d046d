import type { people_v1 } from '@googleapis/people';
import type { App } from './app.js';

export const fields =
  'names,nicknames,emailAddresses,phoneNumbers,addresses,organizations,birthdays,memberships,photos,locations,metadata';

export type Connections = people_v1.Schema$ListConnectionsResponse;

export const connectionsPath = (parameters: Record<string, string> = {}) =>
  `/v1/people/me/connections?${new URLSearchParams({ personFields: fields, ...parameters })}`;

export async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** Everybody in an address book, page by page. */
export async function wholeBook(
  app: App,
  token: string,
  parameters: Record<string, string> = {},
): Promise<{ people: people_v1.Schema$Person[]; pages: number }> {
  const people: people_v1.Schema$Person[] = [];
  let pageToken: string | null | undefined = '';
  let pages = 0;
  while (typeof pageToken === 'string') {
    const page: Connections = await json(app.get(connectionsPath({ ...parameters, pageToken }), token));
    people.push(...(page.connections ?? []));
    pageToken = page.nextPageToken;
    pages += 1;
  }
  return { people, pages };
}

export interface ErrorBody {
  readonly error: {
    readonly code: number;
    readonly status: string;
    readonly details?: readonly { reason?: string; '@type': string; metadata?: Record<string, string> }[];
  };
}

/** The parts of an error that programs look at. */
export async function refusalOf(answer: Response | Promise<Response>) {
  const { error } = (await (await answer).json()) as ErrorBody;
  const [reason] = (error.details ?? []).flatMap((detail) => detail.reason ?? []);
  return { code: error.code, status: error.status, ...(reason === undefined ? {} : { reason }) };
}
