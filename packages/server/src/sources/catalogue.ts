import type { ExportGuideId } from './export-guides/index.js';

/** What is known of a source, whether or not this version can read from its provider. */
export interface CatalogueRow {
  /** Canonical, lower case. */
  readonly code: string;
  /** As the provider writes itself. */
  readonly name: string;
  /** How to export from exactly this provider. */
  readonly guide: ExportGuideId;
  /** Other codes that mean this source, lower case. */
  readonly aliases?: readonly string[];
  /** Its mail domains; `*` stands for any country, as in yahoo.de, yahoo.co.uk and yahoo.com. */
  readonly domains?: string;
  /** Domains of its mail servers: whoever runs those of a domain has its address books. */
  readonly mailHosts?: string;
  /** The one kind of file that is meant by the code. */
  readonly file?: 'CSV' | 'VCARD';
  /** Whether menus leave it out; it begins an upload like the rest. */
  readonly isUnlisted?: true;
}

/** Every code that clients know, in the order in which menus show them. */
export const catalogue: readonly CatalogueRow[] = [
  {
    code: 'gmail',
    name: 'Google Contacts',
    guide: 'google',
    aliases: ['google'],
    domains: 'gmail.com googlemail.com',
    mailHosts: 'google.com googlemail.com',
  },
  {
    code: 'yahoo',
    name: 'Yahoo',
    guide: 'yahoo',
    domains:
      'yahoo.* ymail.com rocketmail.com att.net sbcglobal.net bellsouth.net rogers.com sky.com xtra.co.nz',
    mailHosts: 'yahoodns.net',
  },
  {
    code: 'outlookcom',
    name: 'Outlook.com',
    guide: 'outlookcom',
    aliases: ['windowslive', 'hotmail', 'msn', 'live'],
    domains: 'outlook.* hotmail.* live.* msn.com',
    mailHosts: 'hotmail.com',
  },
  { code: 'aol', name: 'AOL', guide: 'aol', domains: 'aol.* aim.com verizon.net' },
  {
    code: 'icloud',
    name: 'iCloud',
    guide: 'icloud',
    domains: 'icloud.com me.com mac.com',
    mailHosts: 'icloud.com',
  },
  {
    code: 'office365',
    name: 'Microsoft 365',
    guide: 'office365',
    aliases: ['outlook365'],
    mailHosts: 'mail.protection.outlook.com',
  },
  { code: 'outlook', name: 'Outlook for desktop', guide: 'outlook' },
  { code: 'addressbook', name: 'Contacts on Mac', guide: 'addressbook', aliases: ['mac_addressbook'] },
  { code: 'csv', name: 'CSV file', guide: 'generic', file: 'CSV' },
  { code: 'vcard', name: 'vCard file', guide: 'generic', file: 'VCARD' },
  { code: 'carddav', name: 'CardDAV', guide: 'generic' },
  {
    code: 'fastmail',
    name: 'Fastmail',
    guide: 'fastmail',
    domains: 'fastmail.com fastmail.fm fastmail.net sent.com messagingengine.com',
    mailHosts: 'messagingengine.com',
  },
  {
    code: 'zoho',
    name: 'Zoho',
    guide: 'zoho',
    domains: 'zoho.com zohomail.*',
    mailHosts: 'zoho.com zoho.eu',
  },
  { code: 'jmap', name: 'JMAP', guide: 'generic' },
  { code: 'gmx', name: 'GMX', guide: 'gmx', domains: 'gmx.*' },
  { code: 'web_de', name: 'WEB.DE', guide: 'web_de', domains: 'web.de' },
  {
    code: 'mailcom',
    name: 'mail.com',
    guide: 'mailcom',
    aliases: ['mail'],
    domains: 'mail.com',
  },
  {
    code: 'mail_ru',
    name: 'Mail.ru',
    guide: 'mail_ru',
    domains: 'mail.ru inbox.ru list.ru bk.ru internet.ru',
    mailHosts: 'mail.ru',
  },
  {
    code: 'yandex_ru',
    name: 'Yandex',
    guide: 'yandex',
    domains: 'yandex.* ya.ru',
    mailHosts: 'yandex.net yandex.ru',
  },
  {
    code: 'qq_mail',
    name: 'QQ Mail',
    guide: 'qq_mail',
    domains: 'qq.com foxmail.com',
    mailHosts: 'qq.com',
  },
  { code: 'mail163', name: 'NetEase 163', guide: 'netease', domains: '163.com' },
  { code: 'mail126', name: 'NetEase 126', guide: 'netease', domains: '126.com' },
  { code: 'mail_yeah_net', name: 'NetEase yeah.net', guide: 'netease', domains: 'yeah.net' },
  { code: 'naver', name: 'Naver', guide: 'naver', domains: 'naver.com' },
  { code: 'o2_pl', name: 'o2', guide: 'generic', aliases: ['poczta_o2'], domains: 'o2.pl tlen.pl' },
  { code: 'rediff', name: 'Rediffmail', guide: 'generic', domains: 'rediff.com rediffmail.com' },
  { code: 'sapo', name: 'SAPO', guide: 'generic', domains: 'sapo.pt' },
  { code: 'terra', name: 'Terra', guide: 'generic', domains: 'terra.com.br terra.com' },
  { code: 'uol', name: 'UOL', guide: 'generic', domains: 'uol.com.br' },
  { code: 'bol', name: 'BOL', guide: 'generic', domains: 'bol.com.br' },
  { code: 'linkedin', name: 'LinkedIn', guide: 'linkedin' },
  { code: 'qip_ru', name: 'QIP.ru', guide: 'closed', isUnlisted: true, domains: 'qip.ru' },
  { code: 'plaxo', name: 'Plaxo', guide: 'closed', isUnlisted: true, domains: 'plaxo.com' },
  { code: 'facebook', name: 'Facebook', guide: 'facebook', isUnlisted: true },
];

/** For an e-mail address of a provider that we do not know; it is not a code that a client could ask for. */
export const anyFileRow: CatalogueRow = {
  code: 'file',
  name: 'Address book file',
  guide: 'generic',
  isUnlisted: true,
};
