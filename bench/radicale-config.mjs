// The configuration of a Radicale with one account, whose files lie in a directory of its own.
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes what Radicale starts with, and gives the command. */
export async function configureRadicale({ directory, port }, { username, password }) {
  const hash = execFileSync('openssl', ['passwd', '-apr1', password], { encoding: 'utf8' });
  await mkdir(path.join(directory, 'collections'));
  await writeFile(path.join(directory, 'users'), `${username}:${hash}`);
  await writeFile(
    path.join(directory, 'config'),
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${directory}/users
htpasswd_encryption = md5
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = ${directory}/collections
[web]
type = none
`,
  );
  return ['radicale', '-C', path.join(directory, 'config')];
}
