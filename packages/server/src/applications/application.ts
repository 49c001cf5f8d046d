import { z } from 'zod';
import { type Include, includes } from '../imports/import.js';
import { findSource } from '../sources/registry.js';

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** An exact origin: scheme, host and port, nothing behind them; https but for this machine. */
const origin = z.string().refine(isOrigin, {
  message: 'must be an origin such as https://app.example.com (https, unless it is localhost; no path)',
});

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.origin === text &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.includes(url.hostname)))
  );
}

const sourceCode = z
  .string()
  .refine((code) => findSource(code) !== undefined, { message: 'is no source code' })
  .transform((code) => findSource(code)?.code ?? code);

const httpsUrl = z.url({ protocol: /^https?$/, error: 'must be a URL' });

/** Limits that an application may have of its own; the settings hold for the rest. */
const limits = z
  .strictObject({
    beginPerSecond: z.int().min(1).max(10_000),
    beginBurst: z.int().min(1).max(100_000),
    fileBytes: z.int().min(1).max(1_000_000_000),
    maxContacts: z.int().min(1).max(10_000_000),
  })
  .partial();

/** What an operator can set of an application. */
export const applicationFields = z.strictObject({
  name: z.string().trim().min(1).max(80),
  logo_url: httpsUrl.nullable(),
  redirect_origins: z.array(origin).max(50),
  browser_origins: z.array(origin).max(50),
  /** Sources that are switched off; all others are on, those that connectors are added for later too. */
  sources_off: z.array(sourceCode),
  source_order: z.array(sourceCode),
  include: z.array(z.enum(includes)),
  retention_minutes: z.int().min(1).max(1440),
  limits,
  texts: z.record(z.string().max(100), z.string().max(500)),
  locale: z.string().max(35).nullable(),
});

export type ApplicationFields = z.infer<typeof applicationFields>;

/** Some of the fields; the others stay as they are. */
export type ApplicationChanges = z.infer<ReturnType<typeof applicationFields.partial>>;

/** A site or app that asks for contacts. */
export interface Application {
  readonly id: string;
  readonly domainKey: string;
  readonly name: string;
  readonly logoUrl: string | undefined;
  readonly locale: string | undefined;
  readonly redirectOrigins: readonly string[];
  readonly browserOrigins: readonly string[];
  readonly sourcesOff: readonly string[];
  readonly sourceOrder: readonly string[];
  readonly include: readonly Include[];
  readonly retentionMinutes: number;
  readonly limits: z.infer<typeof limits>;
  readonly texts: Readonly<Record<string, string>>;
  readonly createdAt: Date;
}

export const applicationDefaults = {
  logo_url: null,
  redirect_origins: [],
  browser_origins: [],
  sources_off: [],
  source_order: [],
  include: [...includes],
  retention_minutes: 15,
  limits: {},
  texts: {},
  locale: null,
} satisfies Omit<ApplicationFields, 'name'>;
