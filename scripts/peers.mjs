// Installs the real CardDAV servers that tests read from, where there is root and apt; tests use what they find.
import { installPackages } from './install-packages.mjs';

installPackages([
  'radicale',
  'xandikos',
  'php-cli',
  'php-sqlite3',
  'php-xml',
  'php-mbstring',
  'php-sabre-dav',
  'sqlite3',
  'cyrus-imapd',
  'cyrus-caldav',
  'cyrus-admin',
  'cyrus-common',
  'sasl2-bin',
  'libsasl2-modules',
  'libsasl2-modules-db',
]);
