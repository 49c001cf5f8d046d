import type { Command } from 'commander';
import type { Application } from '../applications/application.js';
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
import { changesIn, type FieldFlags, newFieldsIn, withFieldFlags } from './application-flags.js';
import { print, UsageError, withExample } from './output.js';

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

async function create({ db }: Store, flags: FieldFlags): Promise<void> {
  const fields = newFieldsIn(flags);
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
  if (Object.keys(flags).length === 0) throw new UsageError('Name at least one field to change.');
  const { application } = await existing(db, key);
  const changes = changesIn(flags, application);
  await updateApplication(db, key, changes);
  print(`Changed: ${Object.keys(changes).join(', ')}.`);
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
