import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './service.js';
import { until } from './until.js';

/** A mail server of the Cyrus project, with JMAP and CardDAV. */
export interface Cyrus {
  /** As in `http://127.0.0.1:8008`. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

const master = '/usr/lib/cyrus/bin/master';
const programs = [master, '/usr/sbin/saslpasswd2', '/usr/bin/cyradm'];

/** Whether one can be started here; where not, a line says so. It changes its user, so it takes root. */
export function isCyrusHere(): boolean {
  const isHere = programs.every((program) => existsSync(program)) && process.getuid?.() === 0;
  if (!isHere) process.stdout.write('SKIPPED: Cyrus, since it is not installed, or we are not root.\n');
  return isHere;
}

/** Starts one with a single mailbox. */
export async function startCyrus(): Promise<Cyrus> {
  const [imap, http] = [await freePort(), await freePort()];
  const home = await mkdtemp(join(tmpdir(), 'bb-cyrus-'));
  chmodSync(home, 0o755);
  const at = (path: string) => join(home, path);
  for (const folder of ['conf', 'spool', 'run/proc', 'run/lock', 'run/socket', 'sieve'])
    mkdirSync(at(folder), { recursive: true });
  await writeFile(at('imapd.conf'), settings(at));
  await writeFile(at('cyrus.conf'), services(at('imapd.conf'), imap, http));
  const [username, password] = ['carol', 'secret'];
  for (const name of ['cyrus', username])
    execFileSync('saslpasswd2', ['-p', '-c', '-f', at('sasldb2'), name], { input: `${password}\n` });
  execFileSync('chown', ['-R', 'cyrus:mail', home]);
  const args = ['-C', at('imapd.conf'), '-M', at('cyrus.conf'), '-p', at('run/master.pid'), '-D'];
  const child = spawn(master, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${http}`;
  await until(() =>
    fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    ),
  );
  const login = ['--user', 'cyrus', '--password', password, '--port', String(imap), '--auth', 'PLAIN'];
  execFileSync('cyradm', [...login, '127.0.0.1'], {
    input: `createmailbox user/${username}\nquit\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return {
    url,
    username,
    password,
    async stop() {
      child.kill('SIGQUIT');
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const settings = (at: (path: string) => string): string =>
  Object.entries({
    configdirectory: at('conf'),
    proc_path: at('run/proc'),
    mboxname_lockpath: at('run/lock'),
    'partition-default': at('spool'),
    defaultpartition: 'default',
    sievedir: at('sieve'),
    altnamespace: 'yes',
    unixhierarchysep: 'yes',
    virtdomains: 'off',
    admins: 'cyrus',
    allowplaintext: 'yes',
    sasl_pwcheck_method: 'auxprop',
    sasl_auxprop_plugin: 'sasldb',
    sasl_sasldb_path: at('sasldb2'),
    sasl_mech_list: 'PLAIN LOGIN',
    httpmodules: 'carddav jmap',
    conversations: 'yes',
    conversations_db: 'twoskip',
    jmap_nonstandard_extensions: 'yes',
    autocreate_quota: '-1',
    autocreate_post: 'yes',
    autocreate_users: 'anyone',
    idlesocket: at('run/socket/idle'),
    notifysocket: at('run/socket/notify'),
    lmtpsocket: at('run/socket/lmtp'),
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

const services = (file: string, imap: number, http: number): string => `
START { recover cmd="/usr/lib/cyrus/bin/ctl_cyrusdb -C ${file} -r" }
SERVICES {
  imap cmd="imapd -C ${file} -U 30" listen="127.0.0.1:${imap}" prefork=0
  http cmd="httpd -C ${file} -U 30" listen="127.0.0.1:${http}" prefork=0
}
EVENTS { checkpoint cmd="/usr/lib/cyrus/bin/ctl_cyrusdb -C ${file} -c" period=30 }
`;
