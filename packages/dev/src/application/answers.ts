import { type FailureCode, failures } from 'bookbridge';
import { z } from 'zod';

const begun = z.object({ import_id: z.number(), url: z.url(), import_type: z.string() });

const found = z.object({
  service: z.string().nullable(),
  name: z.string().optional(),
  found_by: z.enum(['table', 'mail servers', 'DNS', 'well-known']).optional(),
  server: z.string().optional(),
});

const event = z.object({
  event_type: z.enum(['INITIALIZING', 'GATHERING', 'COMPLETE']),
  status: z.enum(['INPROGRESS', 'COMPLETED', 'ERROR']),
  value: z.number(),
  description: z.string(),
  created_at: z.coerce.date(),
  /** Only of a `COMPLETE` that is an error. */
  code: z.enum(Object.keys(failures) as FailureCode[]).optional(),
});

const events = z.object({ events: z.array(event) });

const contact = z.object({
  id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  email: z.array(z.object({ address: z.string() })),
  phone: z.array(z.object({ number: z.string() })),
  companies: z.array(z.string()).optional(),
});

const contacts = z.object({ contacts: z.array(contact), total: z.number() });

const failure = z.object({ error: z.object({ message: z.string(), code: z.string() }) });

/** What the service finds out of a domain. */
export type FoundSource = z.infer<typeof found>;
export type ImportEvent = z.infer<typeof event>;
export type Contact = z.infer<typeof contact>;

/** What the answers of the API say to an application; each throws when the answer is not what the contract says. */
export const parseBegun = (body: string) => begun.parse(JSON.parse(body));
export const parseFound = (body: string) => found.parse(JSON.parse(body));
export const parseEvents = (body: string) => events.parse(JSON.parse(body)).events;
export const parseContacts = (body: string) => contacts.parse(JSON.parse(body));

/** The sentence of an error. */
export function messageOf(body: string): string {
  const { data } = failure.safeParse(JSON.parse(body));
  return data?.error.message ?? 'The service gave an answer that is not in its contract.';
}

const uploadRefusal = z.object({ message: z.string() });

/** Why the upload page did not take a file. */
export function messageOfUpload(body: string): string {
  const { data } = uploadRefusal.safeParse(JSON.parse(body));
  return data?.message ?? 'The file was not taken.';
}
