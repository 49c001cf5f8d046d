import type { Meanings } from '../../model/failures.js';

/** A provider whose address books are read by CardDAV. */
export interface CardDavProvider {
  /** Of the catalogue. */
  readonly code: string;
  /** For the log. */
  readonly name: string;
  /** Where reading begins; `undefined` where its people have to say it. */
  readonly start: string | undefined;
  /** `app`: nothing but an app password is taken. `any`: the usual one as well, unless a second factor is on. */
  readonly passwords: 'app' | 'any';
  /** What its app passwords look like, where that is known: then one that is refused is told from the usual password. */
  readonly appPassword?: RegExp;
  /**
   * How what stands here was checked: against the provider itself, against a look-alike of what is documented and
   * reported, or by documentation and other programs alone.
   */
  readonly checked: 'real server' | 'look-alike' | 'documentation';
  /** What else operators should know. */
  readonly note?: string;
  /** Of a provider that the catalogue does not have: its mail domains, separated by blanks. */
  readonly domains?: string;
  /** Whether another connector opens its way, of which CardDAV is a part. */
  readonly isPartOfAnother?: true;
  /** What its answers mean, by status, where that is not what they mean everywhere. */
  readonly refusals?: Meanings;
}

/** One whose place is known. */
export type KnownProvider = CardDavProvider & { readonly start: string };

export const isKnown = (provider: CardDavProvider): provider is KnownProvider => provider.start !== undefined;

/** Any server, wherever its people say that it is. */
export const anyServer: CardDavProvider = {
  code: 'carddav',
  name: 'CardDAV',
  start: undefined,
  passwords: 'any',
  checked: 'real server',
  note: 'any server: Radicale, Xandikos, SabreDAV (of which Baïkal is made) and Cyrus are run in the tests; Nextcloud, ownCloud, DAViCal, SOGo and others are found by their usual paths, by documentation',
};

/** Every source that is read by CardDAV: those of the catalogue first, then those that menus do not show. */
export const cardDavProviders: readonly CardDavProvider[] = [
  anyServer,
  {
    code: 'icloud',
    name: 'iCloud',
    start: 'https://contacts.icloud.com',
    passwords: 'app',
    appPassword: /^[a-z]{4}(-?[a-z]{4}){3}$/,
    checked: 'look-alike',
    note: "the user name is the Apple Account's address, not an alias",
  },
  {
    code: 'yahoo',
    name: 'Yahoo',
    start: 'https://carddav.address.yahoo.com',
    passwords: 'app',
    appPassword: /^[a-z]{4}( ?[a-z]{4}){3}$/,
    checked: 'look-alike',
    note: 'beta: other programs call it unreliable',
  },
  {
    code: 'aol',
    name: 'AOL',
    start: 'https://carddav.aol.com',
    passwords: 'app',
    appPassword: /^[a-z]{4}( ?[a-z]{4}){3}$/,
    checked: 'look-alike',
    note: 'beta, as Yahoo, whose platform it is on',
  },
  {
    code: 'fastmail',
    name: 'Fastmail',
    start: 'https://carddav.fastmail.com',
    passwords: 'app',
    checked: 'documentation',
    note: 'not with the basic plan, which has no CardDAV; an API token is read by JMAP instead',
    isPartOfAnother: true,
  },
  {
    code: 'zoho',
    name: 'Zoho',
    start: 'https://contacts.zoho.com/carddav',
    passwords: 'app',
    checked: 'documentation',
    note: 'one of several data centres: set the URL for .eu, .in or .com.au',
  },
  {
    code: 'gmx',
    name: 'GMX',
    start: 'https://carddav.gmx.net',
    passwords: 'any',
    checked: 'documentation',
    note: 'of gmx.net, .de, .at and .ch; set the URL to https://carddav.gmx.com for the others',
  },
  {
    code: 'web_de',
    name: 'WEB.DE',
    start: 'https://carddav.web.de',
    passwords: 'app',
    checked: 'documentation',
    note: 'an app password is good for one program',
  },
  {
    code: 'mailcom',
    name: 'mail.com',
    start: 'https://carddav.mail.com',
    passwords: 'any',
    checked: 'documentation',
    note: 'weak evidence; paid plans only',
  },
  {
    code: 'mail_ru',
    name: 'Mail.ru',
    start: 'https://carddav.mail.ru',
    passwords: 'app',
    checked: 'documentation',
    note: 'weak evidence',
  },
  {
    code: 'yandex_ru',
    name: 'Yandex',
    start: 'https://carddav.yandex.ru',
    passwords: 'app',
    checked: 'documentation',
    note: 'an app password of the type for contacts; it goes when the password is changed',
  },
  {
    code: 'qq_mail',
    name: 'QQ Mail',
    start: 'https://carddav.qq.com',
    passwords: 'app',
    checked: 'documentation',
    note: 'weak evidence; an authorization code in place of the password',
  },
  {
    code: 'posteo',
    name: 'Posteo',
    start: 'https://posteo.de:8843',
    passwords: 'any',
    checked: 'documentation',
    domains: 'posteo.de posteo.net posteo.org posteo.eu posteo.at posteo.ch',
  },
  {
    code: 'mailbox_org',
    name: 'mailbox.org',
    start: 'https://dav.mailbox.org',
    passwords: 'any',
    checked: 'documentation',
    note: 'an app password only where a second factor is on',
    domains: 'mailbox.org',
  },
  {
    code: 'mail_de',
    name: 'mail.de',
    start: 'https://adressbuch.mail.de',
    passwords: 'any',
    checked: 'documentation',
    note: 'old evidence',
    domains: 'mail.de',
  },
  {
    code: 't_online',
    name: 'Telekom Mail',
    start: 'https://spica.t-online.de/spica-contacts/carddav',
    passwords: 'any',
    checked: 'documentation',
    domains: 't-online.de magenta.de',
  },
  {
    code: 'vodafone_de',
    name: 'Vodafone Mail',
    start: 'https://webdav.vodafonemail.de/carddav',
    passwords: 'any',
    checked: 'documentation',
    domains: 'arcor.de vodafonemail.de',
  },
  {
    code: 'seznam',
    name: 'Seznam',
    start: 'https://carddav.seznam.cz',
    passwords: 'any',
    checked: 'documentation',
    note: 'a password of its own where a second factor is on',
    domains: 'seznam.cz email.cz post.cz spoluzaci.cz',
  },
  {
    code: 'fruux',
    name: 'fruux',
    start: 'https://dav.fruux.com',
    passwords: 'any',
    checked: 'documentation',
    note: 'old evidence',
    domains: 'fruux.com',
  },
  {
    code: 'aruba',
    name: 'Aruba',
    start: 'https://syncdav.aruba.it',
    passwords: 'any',
    checked: 'documentation',
    note: 'old evidence',
    domains: 'aruba.it',
  },
];

/** The provider of a source whose place is known. */
export function knownProvider(code: string): KnownProvider {
  const found = cardDavProviders.filter(isKnown).find((provider) => provider.code === code);
  if (!found) throw new Error(`${code} has no place of its own for CardDAV.`);
  return found;
}
