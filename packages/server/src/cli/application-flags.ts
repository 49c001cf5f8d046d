import { locales } from '@bookbridge/ui';
import type { Command } from 'commander';
import type { z } from 'zod';
import {
  type Application,
  type ApplicationChanges,
  type ApplicationFields,
  applicationDefaults,
  applicationFields,
  limitNames,
} from '../applications/application.js';
import type { Inheritable } from '../applications/inheritance.js';
import { findClientSource, notAskedByOAuth } from '../applications/oauth-client.js';
import { findProvider } from '../sources/registry.js';
import { isTextKey } from '../texts/index.js';
import { UsageError } from './output.js';
import { parsePair } from './pair.js';

/** Entries that a repeated flag names, as they were written; nothing behind `=` takes one back. */
type Entries = Readonly<Record<string, string>>;

/** The flags that set the fields of an application, all of them optional. */
export interface FieldFlags {
  name?: string;
  logoUrl?: string;
  redirectOrigin?: string[];
  browserOrigin?: string[];
  sourceOff?: string[];
  sourceOrder?: string;
  consent?: Entries;
  include?: string;
  delivery?: string;
  preselects?: string;
  retentionMinutes?: string;
  limit?: Entries;
  text?: Entries;
  locale?: string;
}

/** Gives a command the flags for the fields of an application. */
export function withFieldFlags(command: Command): Command {
  const collect = (value: string, list: string[] = []) => [...list, value];
  return command
    .option('--name <name>', 'what people see on our pages')
    .option('--logo-url <url>', 'shown beside the name; "" for none')
    .option('--redirect-origin <origin>', 'origin of redirect_url; may be repeated; "" for none', collect)
    .option(
      '--browser-origin <origin>',
      'origin of pages with the picker; may be repeated; "" for none',
      collect,
    )
    .option('--source-off <code>', 'switch a source off; may be repeated; "" for none', collect)
    .option('--source-order <codes>', 'order of the sources in menus, separated by commas')
    .option(
      '--consent <source=mode>',
      'what people are asked for at a source, as in gmail=contacts+other; "gmail=" for the operator\'s choice again',
      collectEntries,
    )
    .option('--include <members>', 'extra data it may ask for, separated by commas; "" for none')
    .option(
      '--delivery <kind>',
      'what it gets of an address book: whole, or picked, whom its person picks on our page',
    )
    .option(
      '--preselects <on|off>',
      "whether pages may select everyone in the picker's list at first (initiallySelectedContacts)",
    )
    .option('--retention-minutes <minutes>', 'minutes until contacts are destroyed, 1 to 1440')
    .option(
      '--limit <name=number>',
      'a limit of its own: beginPerSecond, beginBurst, fileBytes, maxContacts; "name=" takes it back',
      collectEntries,
    )
    .option(
      '--text <key=text>',
      'another wording, as in upload.title=…; "key=" takes it back',
      collectEntries,
    )
    .option('--locale <tag>', `language of its pages: ${locales.join(', ')}; "" for the browser's`);
}

/** The fields of a new application. Throws `UsageError`. */
export function newFieldsIn(flags: FieldFlags): ApplicationFields {
  const unknown = unknownEntries(flags, applicationDefaults);
  return parse(applicationFields, { ...applicationDefaults, ...fieldsIn(flags) }, unknown);
}

/** What the flags change of an application: lists whole, texts and limits one by one. Throws `UsageError`. */
export function changesIn(
  flags: FieldFlags,
  application: Pick<Application, 'limits' | 'own'>,
): ApplicationChanges {
  const { limits } = application;
  const { texts, consent } = application.own;
  const unknown = unknownEntries(flags, application.own);
  const fields = parse(applicationFields.partial(), fieldsIn(flags), unknown);
  return {
    ...fields,
    ...(flags.consent && { consent: changed(consent, bySource(flags.consent), fields.consent) }),
    ...(flags.text && { texts: changed(texts, flags.text, fields.texts) }),
    ...(flags.limit && { limits: changed(limits, flags.limit, fields.limits) }),
  };
}

function collectEntries(pair: string, entries: Entries = {}): Entries {
  const [name, value] = parsePair(pair);
  return { ...entries, [name]: value };
}

const given = (entries: Entries) => Object.entries(entries).filter(([, value]) => value !== '');

function unknownEntries(
  { consent = {}, text = {}, limit = {} }: FieldFlags,
  stored: Pick<Inheritable, 'consent' | 'texts'>,
): string[] {
  // What an older version knew can still be taken back.
  const isKnown = (key: string) => isTextKey(key) || (text[key] === '' && Object.hasOwn(stored.texts, key));
  const isSource = (name: string) =>
    findClientSource(name) !== undefined || Object.hasOwn(stored.consent, name);
  return [
    ...Object.entries(consent)
      .filter(([name, mode]) => mode === '' && !isSource(name))
      .map(([name]) => `--consent ${name}: ${notAskedByOAuth}`),
    ...Object.keys(text)
      .filter((key) => !isKnown(key))
      .map((key) => `--text ${key}: is the key of no text, as upload.title is of one`),
    ...Object.keys(limit)
      .filter((name) => !limitNames.includes(name))
      .map((name) => `--limit ${name}: is none of ${limitNames.join(', ')}`),
  ];
}

function changed<Value>(
  stored: Readonly<Record<string, Value>>,
  entries: Entries,
  values: Readonly<Record<string, Value>> = {},
): Record<string, Value> {
  const left = Object.entries({ ...stored, ...values }).filter(([name]) => entries[name] !== '');
  return Object.fromEntries(left);
}

/** By the code of each source, whichever of its names was written; one that does not exist stays for the schema to tell. */
const bySource = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [findProvider(name)?.code ?? name, value]),
  );

const listOf = (text: string) =>
  text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
const filled = (list: string[]) => list.filter((member) => member !== '');

/** `Number` would read 1e3, 0x10 and nothing at all. */
const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** Neither of both stays as it was written, for the schema to tell. */
const switchOf = (text: string) => (text === 'on' ? true : text === 'off' ? false : text);

function fieldsIn(flags: FieldFlags): Record<string, unknown> {
  const { consent, limit, text } = flags;
  const fields = {
    name: flags.name,
    logo_url: flags.logoUrl === undefined ? undefined : flags.logoUrl || null,
    redirect_origins: flags.redirectOrigin && filled(flags.redirectOrigin),
    browser_origins: flags.browserOrigin && filled(flags.browserOrigin),
    sources_off: flags.sourceOff && filled(flags.sourceOff),
    source_order: flags.sourceOrder === undefined ? undefined : listOf(flags.sourceOrder),
    consent: consent && Object.fromEntries(given(bySource(consent))),
    include: flags.include === undefined ? undefined : listOf(flags.include),
    delivery: flags.delivery,
    preselects: flags.preselects === undefined ? undefined : switchOf(flags.preselects),
    retention_minutes: flags.retentionMinutes === undefined ? undefined : numberOf(flags.retentionMinutes),
    limits: limit && limitsIn(limit),
    texts: text && Object.fromEntries(given(text)),
    locale: flags.locale === undefined ? undefined : flags.locale || null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Those that there are; `unknownEntries` tells of the others. */
const limitsIn = (limit: Entries) =>
  Object.fromEntries(
    given(limit)
      .filter(([name]) => limitNames.includes(name))
      .map(([name, value]) => [name, numberOf(value)]),
  );

/** The flags of fields that are named otherwise: a list has one for each member. */
const flagNames: Readonly<Record<string, string>> = {
  redirect_origins: 'redirect-origin',
  browser_origins: 'browser-origin',
  sources_off: 'source-off',
  limits: 'limit',
  texts: 'text',
};

function parse<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, unknown>,
  unknown: readonly string[],
): z.output<Schema> {
  const result = schema.safeParse(fields);
  if (result.success && unknown.length === 0) return result.data;
  const issues = result.error?.issues ?? [];
  throw new UsageError([...unknown, ...issues.map((issue) => problemOf(issue, fields))].join('\n'));
}

/** Of a list and of entries the wrong one is named. */
function problemOf({ path, message }: z.core.$ZodIssue, fields: Record<string, unknown>): string {
  const [field = '', member] = path as [string?, (string | number)?];
  const flag = `--${flagNames[field] ?? field.replaceAll('_', '-')}`;
  const list = fields[field];
  const named = typeof member === 'number' && Array.isArray(list) ? list[member] : member;
  return `${named === undefined ? flag : `${flag} ${named}`}: ${message}`;
}
