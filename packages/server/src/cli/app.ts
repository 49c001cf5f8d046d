import type { Command } from 'commander';
import type { Application } from '../applications/application.js';
import type { Config } from '../config/config.js';
import { hashSecret, newDomainKey, newDomainPassword } from '../security/secrets.js';
import {
  allApplications,
  applicationByDomainKey,
  childrenOf,
  deleteApplication,
  dropOldPasswords,
  insertApplication,
  rotatePassword,
  updateApplication,
} from '../storage/applications.js';
import { oauthClientRows } from '../storage/oauth-clients.js';
import type { Store } from '../storage/store.js';
import { administer } from './administer.js';
import { clientActs, detailsOf } from './application-acts.js';
import { changesIn, type FieldFlags, newFieldsIn, withFieldFlags } from './application-flags.js';
import { type CheckFlags, check } from './check/check.js';
import { type ClientChange, clientChangesIn } from './client-changes.js';
import { type ClientFlags, withClientFlags } from './client-flags.js';
import { changedNames, saveClientChanges, warningsOf } from './clients.js';
import { print, UsageError, withExample } from './output.js';
import { childrenSentence, type ParentFlag, parentIn, withParentFlag } from './parent.js';
import { together } from './problems.js';
import { shownApplication } from './shown-application.js';
import { withStore } from './with-store.js';

type AppFlags = FieldFlags & ClientFlags & ParentFlag;

const withFlags = (command: Command) => withParentFlag(withClientFlags(withFieldFlags(command)));

export function addAppCommands(program: Command): void {
  const app = program
    .command('app')
    .description('Make and change the applications that may ask for contacts.');

  withExample(
    withFlags(
      app.command('create').description('Make an application; prints its key and password, once.'),
    ).action((flags: AppFlags) => withStore((store) => create(store, flags))),
    'bookbridge app create --name "Invitely" --redirect-origin https://invitely.example',
    'bookbridge app create --name "Bakery" --parent Xk3p9QvT2mWc8RbLz5Ya',
    'bookbridge app create --name "Invitely" --client gmail=1234.apps.googleusercontent.com --client-secret-file gmail=google.secret',
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
      .action((key: string) => withStore((store, config) => show(store, config, key))),
    'bookbridge app show Xk3p9QvT2mWc8RbLz5Ya',
  );
  withExample(
    withFlags(
      app.command('set <domain-key>').description('Change fields of an application. Lists are replaced.'),
    ).action((key: string, flags: AppFlags) => withStore((store) => set(store, key, flags))),
    'bookbridge app set Xk3p9QvT2mWc8RbLz5Ya --retention-minutes 30 --source-off facebook',
    'bookbridge app set Xk3p9QvT2mWc8RbLz5Ya --proxy-url gmail=https://invitely.example/oauth.html',
  );
  withExample(
    app
      .command('check <name-or-key>')
      .description('Walk through the set-up of an application and say what is missing, source by source.')
      .option('--live', 'then make one real import with you as its person, and destroy it; needs --source')
      .option('--source <code>', 'the source of that import, as in gmail')
      .action((nameOrKey: string, flags: CheckFlags) =>
        withStore((store, config) => check(store, config, nameOrKey, flags)),
      ),
    'bookbridge app check "Invitely"',
    'bookbridge app check "Invitely" --live --source gmail',
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

async function create({ db, masterKey }: Store, flags: AppFlags): Promise<void> {
  const [domainKey, password] = [newDomainKey(), newDomainPassword()];
  const { fields, clients } = await administer(db, { act: 'application.created' }, async (complete) => {
    const [fields, parent, clients] = await together(
      () => newFieldsIn(flags),
      () => parentIn(db, flags),
      () => clientChangesIn(flags, []),
    );
    const details = detailsOf({ ...fields, ...parent }, flags.parent);
    const acts = [
      { act: 'application.created', application: domainKey, details } as const,
      ...clientActs(domainKey, clients),
    ];
    await complete(async (client) => {
      const all = { ...fields, ...parent };
      const { id } = await insertApplication(client, domainKey, all, hashSecret(password));
      await saveClientChanges(client, masterKey, id, clients);
    }, acts);
    return { fields, clients };
  });
  print(JSON.stringify({ domain_key: domainKey, domain_password: password }, null, 2));
  process.stderr.write('The password is shown this once; only a hash of it is kept.\n');
  // Whoever reads contacts in a browser seldom needs them all.
  if (flags.delivery === undefined && fields.browser_origins.length > 0)
    process.stderr.write(
      `It gets whole address books. To let people pick who is shared: bookbridge app set ${domainKey} --delivery picked\n`,
    );
  warn(clients);
}

async function list({ db }: Store): Promise<void> {
  for (const { domainKey, name } of await allApplications(db)) print(`${domainKey}  ${name}`);
}

async function show({ db }: Store, { baseUrl }: Config, key: string): Promise<void> {
  const { application, passwordHashes } = await existing(db, key);
  const rows = await oauthClientRows(db, application.id);
  const ofParent = application.parent ? await oauthClientRows(db, application.parent.id) : [];
  const shown = shownApplication(application, { own: rows, ofParent }, baseUrl);
  print(JSON.stringify({ ...shown, passwords: passwordHashes.length }, null, 2));
}

async function set({ db, masterKey }: Store, key: string, flags: AppFlags): Promise<void> {
  const attempt = { act: 'application.changed', application: key } as const;
  const { details, clients } = await administer(db, attempt, async (complete) => {
    if (Object.keys(flags).length === 0) throw new UsageError('Name at least one field to change.');
    const { application } = await existing(db, key);
    const stored = await oauthClientRows(db, application.id);
    const [fields, parent, clients] = await together(
      () => changesIn(flags, application),
      () => parentIn(db, flags, application),
      () => clientChangesIn(flags, stored),
    );
    const changes = { ...fields, ...parent };
    const details = detailsOf(changes, flags.parent);
    const isChanged = Object.keys(changes).length > 0;
    await complete(
      async (client) => {
        if (isChanged) await updateApplication(client, key, changes);
        await saveClientChanges(client, masterKey, application.id, clients);
      },
      [...(isChanged ? [{ ...attempt, details }] : []), ...clientActs(key, clients)],
    );
    return { details, clients };
  });
  print(`Changed: ${[...Object.keys(details), ...clients.flatMap(changedNames)].join(', ')}.`);
  warn(clients);
}

function warn(clients: readonly ClientChange[]): void {
  for (const warning of warningsOf(clients)) process.stderr.write(`${warning}\n`);
}

async function rotate({ db }: Store, key: string, isFinish: boolean): Promise<void> {
  if (isFinish) return finishRotation(db, key);
  const password = newDomainPassword();
  const act = { act: 'password.rotated', application: key } as const;
  await administer(db, act, async (complete) => {
    const { application } = await existing(db, key);
    await complete((client) => rotatePassword(client, application.id, hashSecret(password)), act);
  });
  print(JSON.stringify({ domain_key: key, domain_password: password }, null, 2));
  process.stderr.write('Both passwords are valid until `bookbridge app rotate --finish`.\n');
}

async function finishRotation(db: Store['db'], key: string): Promise<void> {
  const act = { act: 'password.rotation_finished', application: key } as const;
  const dropped = await administer(db, act, async (complete) => {
    const { application } = await existing(db, key);
    return complete((client) => dropOldPasswords(client, application.id), act);
  });
  print(dropped > 0 ? 'Only the newest password is valid now.' : 'There was only one password.');
}

async function remove({ db }: Store, key: string): Promise<void> {
  const attempt = { act: 'application.deleted', application: key } as const;
  await administer(db, attempt, async (complete) => {
    const { application } = await existing(db, key);
    const children = await childrenOf(db, application.id);
    if (children.length > 0)
      throw new UsageError(
        `Not deleted: ${childrenSentence(children)}. Give each another parent, or none, with \`bookbridge app set --parent\`.`,
      );
    await complete(
      async (client) => {
        if (!(await deleteApplication(client, key))) throw unknownKey();
      },
      { ...attempt, details: { name: application.name } },
    );
  });
  print('Deleted, with its imports and their contacts.');
}

async function existing(db: Store['db'], key: string) {
  const found = await applicationByDomainKey(db, key);
  if (!found) throw unknownKey();
  return found as { application: Application; passwordHashes: readonly Buffer[] };
}

const unknownKey = () =>
  new UsageError('No application has this key; `bookbridge app list` shows those there are.');
