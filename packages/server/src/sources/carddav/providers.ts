import type { Meanings } from '../../model/failures.js';
import type { PasswordGuideId } from '../password-guides/index.js';

/** A provider whose address books are read by CardDAV. */
export interface CardDavProvider {
  /** Of the catalogue. */
  readonly code: string;
  /** For the log. */
  readonly name: string;
  /** Where reading begins; `undefined` where its people have to say it. */
  readonly start: string | undefined;
  /** Where it begins for people of some of its mail domains, as long as the operator has set no other place. */
  readonly startsOf?: Readonly<Record<string, string>>;
  /** What it takes as a password, and how people come by it. */
  readonly passwordGuide: PasswordGuideId;
  /**
   * How this row was checked: against the provider itself, against a look-alike of what is documented and
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
  passwordGuide: 'generic',
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
    passwordGuide: 'icloud',
    checked: 'look-alike',
    note: "the user name is the Apple Account's address, not an alias",
  },
  {
    code: 'yahoo',
    name: 'Yahoo',
    start: 'https://carddav.address.yahoo.com',
    passwordGuide: 'yahoo',
    checked: 'look-alike',
    note: 'beta: other programs call it unreliable',
  },
  {
    code: 'aol',
    name: 'AOL',
    start: 'https://carddav.aol.com',
    passwordGuide: 'aol',
    checked: 'look-alike',
    note: 'beta, as Yahoo, whose platform it is on',
  },
  {
    code: 'fastmail',
    name: 'Fastmail',
    start: 'https://carddav.fastmail.com',
    passwordGuide: 'fastmail',
    checked: 'documentation',
    note: 'not with the basic plan, which has no CardDAV; an API token is read by JMAP instead',
    isPartOfAnother: true,
  },
  {
    code: 'zoho',
    name: 'Zoho',
    start: 'https://contacts.zoho.com/carddav',
    startsOf: {
      'zohomail.eu': 'https://contacts.zoho.eu/carddav',
      'zohomail.in': 'https://contacts.zoho.in/carddav',
      'zohomail.com.au': 'https://contacts.zoho.com.au/carddav',
    },
    passwordGuide: 'zoho',
    checked: 'documentation',
    note: 'addresses of zohomail.eu, .in and .com.au are at their own data centres; set the URL where most of your people are at another',
  },
  {
    code: 'gmx',
    name: 'GMX',
    start: 'https://carddav.gmx.net',
    startsOf: Object.fromEntries(
      ['gmx.com', 'gmx.us', 'gmx.co.uk', 'gmx.fr', 'gmx.es'].map((it) => [it, 'https://carddav.gmx.com']),
    ),
    passwordGuide: 'gmx',
    checked: 'documentation',
    note: 'addresses of gmx.com, .us, .co.uk, .fr and .es are at https://carddav.gmx.com; people have to allow access by other programs',
  },
  {
    code: 'web_de',
    name: 'WEB.DE',
    start: 'https://carddav.web.de',
    passwordGuide: 'web_de',
    checked: 'documentation',
    note: 'an app password, which is good for one program, only where a second factor is on',
  },
  {
    code: 'mailcom',
    name: 'mail.com',
    start: 'https://carddav.mail.com',
    passwordGuide: 'mailcom',
    checked: 'documentation',
    note: 'weak evidence; paid plans only',
  },
  {
    code: 'mail_ru',
    name: 'Mail.ru',
    start: 'https://carddav.mail.ru',
    passwordGuide: 'mail_ru',
    checked: 'documentation',
    note: 'weak evidence',
  },
  {
    code: 'yandex_ru',
    name: 'Yandex',
    start: 'https://carddav.yandex.ru',
    passwordGuide: 'yandex',
    checked: 'documentation',
    note: 'an app password of the type for contacts, which may work only hours later, and goes when the password is changed',
  },
  {
    code: 'qq_mail',
    name: 'QQ Mail',
    start: 'https://carddav.qq.com',
    passwordGuide: 'qq_mail',
    checked: 'documentation',
    note: 'weak evidence; an authorization code in place of the password',
  },
  {
    code: 'posteo',
    name: 'Posteo',
    start: 'https://posteo.de:8843',
    passwordGuide: 'posteo',
    checked: 'documentation',
    domains: 'posteo.de posteo.net posteo.org posteo.eu posteo.at posteo.ch',
  },
  {
    code: 'mailbox_org',
    name: 'mailbox.org',
    start: 'https://dav.mailbox.org',
    passwordGuide: 'mailbox_org',
    checked: 'documentation',
    note: 'an app password only where a second factor is on',
    domains: 'mailbox.org',
  },
  {
    code: 'mail_de',
    name: 'mail.de',
    start: 'https://adressbuch.mail.de',
    passwordGuide: 'mail_de',
    checked: 'documentation',
    note: 'old evidence',
    domains: 'mail.de',
  },
  {
    code: 't_online',
    name: 'Telekom Mail',
    start: 'https://spica.t-online.de/spica-contacts/carddav',
    passwordGuide: 't_online',
    checked: 'documentation',
    note: 'people may have to set a password for e-mail programs first',
    domains: 't-online.de magenta.de',
  },
  {
    code: 'vodafone_de',
    name: 'Vodafone Mail',
    start: 'https://webdav.vodafonemail.de/carddav',
    passwordGuide: 'vodafone_de',
    checked: 'documentation',
    note: 'its well-known place leads nowhere',
    domains: 'arcor.de vodafonemail.de',
  },
  {
    code: 'seznam',
    name: 'Seznam',
    start: 'https://carddav.seznam.cz',
    passwordGuide: 'seznam',
    checked: 'documentation',
    note: 'a password of its own where a second factor is on',
    domains: 'seznam.cz email.cz post.cz spoluzaci.cz',
  },
  {
    code: 'fruux',
    name: 'fruux',
    start: 'https://dav.fruux.com',
    passwordGuide: 'fruux',
    checked: 'documentation',
    note: 'old evidence; user name and password are made by fruux, for each device',
    domains: 'fruux.com',
  },
  {
    code: 'aruba',
    name: 'Aruba',
    start: 'https://syncdav.aruba.it',
    passwordGuide: 'aruba',
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
