import { type Command, InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { type Application, applicationDefaults, applicationFields } from '../applications/application.js';
import { readConfig } from '../config.js';
import { makeLog } from '../observe/log.js';
import { hashSecret, newDomainKey, newDomainPassword } from '../security/secrets.js';
import {
  allApplications,
  applicationByDomainKey,
  deleteApplication,
  dropOldPasswords,
  insertApplication,
  rotatePassword,
  updateApplication,
} from '../storage/applications.js';
import { joinStore, type Store } from '../storage/store.js';
import { print, UsageError, withExample } from './output.js';

/** The flags that set the fields of an application, all of them optional. */
interface FieldFlags {
  name?: string;
  logoUrl?: string;
  redirectOrigin?: string[];
  browserOrigin?: string[];
  sourceOff?: string[];
  sourceOrder?: string;
  include?: string;
  retentionMinutes?: string;
  limit?: Record<string, number>;
  text?: Record<string, string>;
  locale?: string;
}

export function addAppCommands(program: Command): void {
  const app = program
    .command('app')
    .description('Make and change the applications that may ask for contacts.');

  withExample(
    withFieldFlags(
      app.command('create').description('Make an application; prints its key and password, once.'),
    ).action((flags: FieldFlags) => withStore((store) => create(store, flags))),
    'bookbridge app create --name "Invitely" --redirect-origin https://invitely.example',
  );
  withExample(
    app
      .command('list')
      .description('List the applications.')
      .action(() => withStore(list)),
    'bookbridge app list',
  );
  withExample(
    app
      .command('show <domain-key>')
      .description('Show one application, as JSON.')
      .action((key: string) => withStore((store) => show(store, key))),
    'bookbridge app show Xk3p9QvT2mWc8RbLz5Ya',
  );
  withExample(
    withFieldFlags(
      app.command('set <domain-key>').description('Change fields of an application. Lists are replaced.'),
    ).action((key: string, flags: FieldFlags) => withStore((store) => set(store, key, flags))),
    'bookbridge app set Xk3p9QvT2mWc8RbLz5Ya --retention-minutes 30 --source-off facebook',
  );
  withExample(
    app
      .command('rotate <domain-key>')
      .description('Give an application a second password; the old one stays valid until --finish.')
      .option('--finish', 'end the rotation: only the newest password stays valid')
      .action((key: string, { finish }: { finish?: true }) =>
        withStore((store) => rotate(store, key, finish === true)),
      ),
    'bookbridge app rotate Xk3p9QvT2mWc8RbLz5Ya',
    'bookbridge app rotate Xk3p9QvT2mWc8RbLz5Ya --finish',
  );
  withExample(
    app
      .command('delete <domain-key>')
      .description('Delete an application, its imports and their contacts.')
      .action((key: string) => withStore((store) => remove(store, key))),
    'bookbridge app delete Xk3p9QvT2mWc8RbLz5Ya',
  );
}

function withFieldFlags(command: Command): Command {
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
    .option('--include <members>', 'extra data it may ask for, separated by commas; "" for none')
    .option('--retention-minutes <minutes>', 'minutes until contacts are destroyed, 1 to 1440')
    .option(
      '--limit <name=number>',
      'a limit of its own: beginPerSecond, beginBurst, fileBytes, maxContacts',
      collectNumbers,
    )
    .option('--text <key=text>', 'another wording, as in upload.title=…', collectTexts)
    .option('--locale <tag>', 'language of its pages; "" for the browser\'s');
}

function split(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be written as name=value.');
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}

function collectTexts(pair: string, texts: Record<string, string> = {}): Record<string, string> {
  const [key, text] = split(pair);
  return { ...texts, [key]: text };
}

function collectNumbers(pair: string, limits: Record<string, number> = {}): Record<string, number> {
  const [name, number] = split(pair);
  return { ...limits, [name]: Number(number) };
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
const filled = (list: string[]) => list.filter((member) => member !== '');

function fieldsOf(flags: FieldFlags): Record<string, unknown> {
  const fields = {
    name: flags.name,
    logo_url: flags.logoUrl === undefined ? undefined : flags.logoUrl || null,
    redirect_origins: flags.redirectOrigin && filled(flags.redirectOrigin),
    browser_origins: flags.browserOrigin && filled(flags.browserOrigin),
    sources_off: flags.sourceOff && filled(flags.sourceOff),
    source_order: flags.sourceOrder === undefined ? undefined : listOf(flags.sourceOrder),
    include: flags.include === undefined ? undefined : listOf(flags.include),
    retention_minutes: flags.retentionMinutes === undefined ? undefined : Number(flags.retentionMinutes),
    limits: flags.limit,
    texts: flags.text,
    locale: flags.locale === undefined ? undefined : flags.locale || null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function parse<Schema extends z.ZodType>(schema: Schema, fields: Record<string, unknown>): z.output<Schema> {
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `--${String(path[0]).replaceAll('_', '-')}: ${message}`,
  );
  throw new UsageError(problems.join('\n'));
}

async function create({ db }: Store, flags: FieldFlags): Promise<void> {
  const fields = parse(applicationFields, { ...applicationDefaults, ...fieldsOf(flags) });
  const password = newDomainPassword();
  const { domainKey } = await insertApplication(db, newDomainKey(), fields, hashSecret(password));
  print(JSON.stringify({ domain_key: domainKey, domain_password: password }, null, 2));
  process.stderr.write('The password is shown this once; only a hash of it is kept.\n');
}

async function list({ db }: Store): Promise<void> {
  for (const { domainKey, name } of await allApplications(db)) print(`${domainKey}  ${name}`);
}

async function show({ db }: Store, key: string): Promise<void> {
  const { application, passwordHashes } = await existing(db, key);
  const { id, ...shown } = application;
  print(JSON.stringify({ ...shown, passwords: passwordHashes.length }, null, 2));
}

async function set({ db }: Store, key: string, flags: FieldFlags): Promise<void> {
  const fields = parse(applicationFields.partial(), fieldsOf(flags));
  if (Object.keys(fields).length === 0) throw new UsageError('Name at least one field to change.');
  const { application } = await existing(db, key);
  await updateApplication(db, key, {
    ...fields,
    // Single texts and limits are changed one by one; the others stay.
    ...(fields.texts && { texts: { ...application.texts, ...fields.texts } }),
    ...(fields.limits && { limits: { ...application.limits, ...fields.limits } }),
  });
  print(`Changed: ${Object.keys(fields).join(', ')}.`);
}

async function rotate({ db }: Store, key: string, isFinish: boolean): Promise<void> {
  const { application } = await existing(db, key);
  if (isFinish) {
    const dropped = await dropOldPasswords(db, application.id);
    print(dropped > 0 ? 'Only the newest password is valid now.' : 'There was only one password.');
    return;
  }
  const password = newDomainPassword();
  await rotatePassword(db, application.id, hashSecret(password));
  print(JSON.stringify({ domain_key: key, domain_password: password }, null, 2));
  process.stderr.write('Both passwords are valid until `bookbridge app rotate --finish`.\n');
}

async function remove({ db }: Store, key: string): Promise<void> {
  if (!(await deleteApplication(db, key))) throw unknownKey();
  print('Deleted, with its imports and their contacts.');
}

async function existing(db: Store['db'], key: string) {
  const found = await applicationByDomainKey(db, key);
  if (!found) throw unknownKey();
  return found as { application: Application; passwordHashes: readonly Buffer[] };
}

const unknownKey = () =>
  new UsageError('No application has this key; `bookbridge app list` shows those there are.');

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await joinStore(readConfig(process.env), makeLog('warn'));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
