import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../service.js';
import { answers, basic, type DavPeer, hasPeer, putCards, runPeer } from './peer.js';

const [username, password] = ['carol', 'secret'];
const programs = '/usr/lib/cyrus/bin';

const master = `${programs}/master`;

/** Whether one can be started here: it wants to be started by root, and gives that up. */
export const isCyrusHere = (): boolean =>
  hasPeer('Cyrus (which wants root)', 'sh', '-c', `test -x ${master} && test "$(id -u)" = 0`);

/** Cyrus: by CardDAV, texts in CDATA, cards as it likes to have them; by JMAP, no contacts of the standard. Fastmail is built on it. */
export async function startCyrus(): Promise<DavPeer> {
  const imapPort = await freePort();
  const { port, stop } = await runPeer(async ({ directory, port }) => {
    await chmod(directory, 0o755);
    for (const part of ['conf', 'spool', 'sieve', 'run/proc', 'run/lock', 'run/socket'])
      await mkdir(join(directory, part), { recursive: true });
    const configuration = join(directory, 'imapd.conf');
    await writeFile(configuration, settingsIn(directory));
    await writeFile(join(directory, 'cyrus.conf'), servicesIn(configuration, imapPort, port));
    for (const name of ['cyrus', username])
      execFileSync('saslpasswd2', ['-p', '-c', '-f', join(directory, 'sasldb2'), name], { input: password });
    execFileSync('chown', ['-R', 'cyrus:mail', directory]);
    return [
      master,
      ...['-C', configuration, '-M', join(directory, 'cyrus.conf')],
      ...['-p', join(directory, 'run/master.pid'), '-D'],
    ];
  }, answers);
  execFileSync(
    'cyradm',
    ['--user', 'cyrus', '--password', password, '--port', String(imapPort), '--auth', 'PLAIN', '127.0.0.1'],
    { input: `createmailbox user/${username}\nquit\n`, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const server = `http://127.0.0.1:${port}`;
  const authorization = basic(username, password);
  const book = `${server}/dav/addressbooks/user/${username}/Default/`;
  return {
    name: 'Cyrus',
    server,
    username,
    password,
    fill: (cards) => putCards(book, cards, authorization),
    rewritten: async (name) => (await fetch(book + name, { headers: { authorization } })).text(),
    stop,
  };
}

const settingsIn = (directory: string): string => `configdirectory: ${directory}/conf
proc_path: ${directory}/run/proc
mboxname_lockpath: ${directory}/run/lock
partition-default: ${directory}/spool
sievedir: ${directory}/sieve
idlesocket: ${directory}/run/socket/idle
notifysocket: ${directory}/run/socket/notify
lmtpsocket: ${directory}/run/socket/lmtp
defaultpartition: default
altnamespace: yes
unixhierarchysep: yes
virtdomains: off
admins: cyrus
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: ${directory}/sasldb2
sasl_mech_list: PLAIN LOGIN
httpmodules: carddav jmap
conversations: yes
conversations_db: twoskip
jmap_nonstandard_extensions: yes
autocreate_quota: -1
autocreate_post: yes
autocreate_users: anyone
`;

const servicesIn = (configuration: string, imapPort: number, port: number): string => `START {
  recover cmd="${programs}/ctl_cyrusdb -C ${configuration} -r"
}
SERVICES {
  imap cmd="imapd -C ${configuration} -U 30" listen="127.0.0.1:${imapPort}" prefork=0
  http cmd="httpd -C ${configuration} -U 30" listen="127.0.0.1:${port}" prefork=0
}
EVENTS {
  checkpoint cmd="${programs}/ctl_cyrusdb -C ${configuration} -c" period=30
}
`;
