import { findLocale, locales } from '@bookbridge/ui';
import { z } from 'zod';
import { type Delivery, deliveries, type Include, includes } from '../model/import.js';
import { isSecureUrl } from '../security/secure-url.js';
import { findProvider } from '../sources/registry.js';
import { consentModes } from './consent-modes.js';
import type { Inheritable, ParentApplication } from './inheritance.js';

/** An exact origin: scheme, host and port, nothing behind them; https but for this machine. */
const origin = z.string().refine(isOrigin, {
  message: 'must be an origin such as https://app.example.com (https, unless it is localhost; no path)',
});

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.origin === text && isSecureUrl(url);
}

const sourceCode = z
  .string()
  .refine((code) => findProvider(code) !== undefined, { message: 'is no source code' })
  .transform((code) => findProvider(code)?.code ?? code);

/** Each source once: whoever names one twice meant another. */
const sourceCodes = z.array(sourceCode).superRefine((codes, context) => {
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) context.addIssue(`names ${twice} twice`);
});

const secureUrl = z.string().refine((text) => URL.canParse(text) && isSecureUrl(new URL(text)), {
  message: 'must be a URL such as https://app.example.com/logo.svg (https, unless it is localhost)',
});

const count = (most: number) => {
  const message = `must be a whole number from 1 to ${most}`;
  return z.int(message).min(1, message).max(most, message);
};

/** Limits that an application may have of its own; the settings hold for the rest. */
const limits = z
  .strictObject({
    beginPerSecond: count(10_000),
    beginBurst: count(100_000),
    fileBytes: count(1_000_000_000),
    maxContacts: count(10_000_000),
  })
  .partial();

/** The names of the limits that an application may have of its own. */
export const limitNames: readonly string[] = Object.keys(limits.shape);

const locale = z.string().refine((tag) => findLocale(tag) !== undefined, {
  message: `is a language that we do not speak; there are ${locales.join(', ')}`,
});

const nameForm = 'must be 1 to 80 characters';
const origins = z.array(origin).max(50, 'must be 50 or fewer');

/** What an operator can set of an application. */
export const applicationFields = z.strictObject({
  name: z.string('is missing: people must see who asks').trim().min(1, nameForm).max(80, nameForm),
  logo_url: secureUrl.nullable(),
  redirect_origins: origins,
  browser_origins: origins,
  /** Sources that are switched off; all others are on, those that connectors are added for later too. */
  sources_off: sourceCodes,
  source_order: sourceCodes,
  consent: consentModes,
  include: z.array(z.enum(includes, `must be among ${includes.join(', ')}`)),
  delivery: z.enum(deliveries, 'must be whole or picked'),
  /** Whether pages may select everyone in the picker's list at first, which has been fined in the European Union. */
  preselects: z.boolean('must be on or off'),
  retention_minutes: count(1440),
  limits,
  texts: z.record(z.string(), z.string().max(500, 'must be 500 characters or fewer')),
  locale: locale.nullable(),
  /** The application that it inherits from, by its id. */
  parent_id: z.string().nullable(),
});

export type ApplicationFields = z.infer<typeof applicationFields>;

/** Some of the fields; the others stay as they are. */
export type ApplicationChanges = z.infer<ReturnType<typeof applicationFields.partial>>;

/** A site or app that asks for contacts. What it inherits is among its members. */
export interface Application extends Inheritable {
  readonly id: string;
  readonly domainKey: string;
  readonly name: string;
  readonly logoUrl: string | undefined;
  readonly locale: string | undefined;
  readonly sourcesOff: readonly string[];
  readonly sourceOrder: readonly string[];
  readonly include: readonly Include[];
  readonly delivery: Delivery;
  readonly preselects: boolean;
  readonly retentionMinutes: number;
  readonly limits: z.infer<typeof limits>;
  readonly createdAt: Date;
  readonly parent: ParentApplication | undefined;
  /** What it has itself of what can be inherited. */
  readonly own: Inheritable;
}

export const applicationDefaults = {
  logo_url: null,
  redirect_origins: [],
  browser_origins: [],
  sources_off: [],
  source_order: [],
  consent: {},
  include: [...includes],
  delivery: 'whole',
  preselects: false,
  retention_minutes: 15,
  limits: {},
  texts: {},
  locale: null,
  parent_id: null,
} satisfies Omit<ApplicationFields, 'name'>;
