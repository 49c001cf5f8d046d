import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, type DavPeer, runPeer } from './peer.js';

const [username, password] = ['dave', 'secret'];

/** Its tables, and its account: `digesta1` is md5("dave:SabreDAV:secret"). */
const setUp = (database: string) => `<?php
$pdo = new PDO('sqlite:${database}');
$pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
foreach (['addressbooks', 'principals', 'users'] as $name) {
  $file = '/usr/share/doc/php-sabre-dav/examples/sql/sqlite.' . $name . '.sql';
  $sql = file_exists($file) ? file_get_contents($file) : gzdecode(file_get_contents($file . '.gz'));
  $pdo->exec($sql);
}
$pdo->exec("delete from users; delete from principals; delete from addressbooks");
$pdo->exec("insert into users (username, digesta1) values ('${username}', '" . md5('${username}:SabreDAV:${password}') . "')");
$pdo->exec("insert into principals (uri, email, displayname) values ('principals/${username}', 'dave@example.org', 'Dave')");
$pdo->exec("insert into addressbooks (principaluri, displayname, uri, description, ctag) values ('principals/${username}', 'Default', 'default', '', 1)");
`;

const serve = (database: string) => `<?php
error_reporting(E_ALL & ~E_DEPRECATED & ~E_STRICT & ~E_NOTICE & ~E_WARNING);
ini_set('display_errors', '0');
require '/usr/share/php/Sabre/autoload.php';
$pdo = new PDO('sqlite:${database}');
$pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$principals = new Sabre\\DAVACL\\PrincipalBackend\\PDO($pdo);
$server = new Sabre\\DAV\\Server([
  new Sabre\\DAVACL\\PrincipalCollection($principals),
  new Sabre\\CardDAV\\AddressBookRoot($principals, new Sabre\\CardDAV\\Backend\\PDO($pdo)),
]);
$server->setBaseUri('/');
$server->addPlugin(new Sabre\\DAV\\Auth\\Plugin(new Sabre\\DAV\\Auth\\Backend\\PDO($pdo), 'SabreDAV'));
$server->addPlugin(new Sabre\\CardDAV\\Plugin());
$server->addPlugin(new Sabre\\DAVACL\\Plugin());
$server->exec();
`;

const fill = (database: string) => `<?php
$pdo = new PDO('sqlite:${database}');
$pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$insert = $pdo->prepare('insert into cards (carddata, uri, lastmodified, addressbookid) values (?, ?, 1, (select id from addressbooks))');
$pdo->beginTransaction();
foreach (json_decode(file_get_contents('php://stdin'), true) as [$name, $card]) $insert->execute([$card, $name]);
$pdo->commit();
`;

/** SabreDAV, of which Baïkal is made: Digest, and no sync-collection. */
export async function startSabre(): Promise<DavPeer> {
  const { directory, port, stop } = await runPeer(async ({ directory, port }) => {
    const database = join(directory, 'data.sqlite');
    await writeFile(join(directory, 'set-up.php'), setUp(database));
    await writeFile(join(directory, 'server.php'), serve(database));
    await writeFile(join(directory, 'fill.php'), fill(database));
    execFileSync('php', [join(directory, 'set-up.php')]);
    return ['php', '-S', `127.0.0.1:${port}`, join(directory, 'server.php')];
  }, answers);
  return {
    name: 'SabreDAV',
    server: `http://127.0.0.1:${port}`,
    username,
    password,
    // It takes cards as they are, which its own door would not.
    async fill(cards) {
      execFileSync('php', [join(directory, 'fill.php')], { input: JSON.stringify([...cards]) });
      return [...cards.keys()];
    },
    stop,
  };
}
