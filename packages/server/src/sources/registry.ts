import type { ExportGuideId } from './export-guides/index.js';
import { google } from './google/index.js';
import type { ConsentSource, Source, SourceCode, UploadSource } from './source.js';

/** How a provider is asked: what its own folder adds to a row. */
type Connector = Pick<ConsentSource, 'oauth' | 'gather'>;

interface Row {
  name: string;
  guide: ExportGuideId;
  importType?: 'CSV' | 'VCARD';
  aliases?: string[];
  takesPassword?: true;
  isUnlisted?: true;
  connector?: Connector;
}

/**
 * Every code that clients know, in the order in which menus show them. A source without a connector begins an upload
 * whose page explains the export from exactly that provider.
 */
const rows: Record<string, Row> = {
  gmail: { name: 'Google Contacts', guide: 'google', aliases: ['google'], connector: google },
  yahoo: { name: 'Yahoo', guide: 'yahoo', takesPassword: true },
  outlookcom: {
    name: 'Outlook.com',
    guide: 'outlookcom',
    aliases: ['windowslive', 'hotmail', 'msn', 'live'],
  },
  aol: { name: 'AOL', guide: 'aol', takesPassword: true },
  icloud: { name: 'iCloud', guide: 'icloud', takesPassword: true },
  office365: { name: 'Microsoft 365', guide: 'office365', aliases: ['outlook365'] },
  outlook: { name: 'Outlook for desktop', guide: 'outlook' },
  addressbook: { name: 'Contacts on Mac', guide: 'addressbook', aliases: ['mac_addressbook'] },
  csv: { name: 'CSV file', guide: 'generic', importType: 'CSV' },
  vcard: { name: 'vCard file', guide: 'generic', importType: 'VCARD' },
  carddav: { name: 'CardDAV', guide: 'generic', takesPassword: true },
  fastmail: { name: 'Fastmail', guide: 'fastmail', takesPassword: true },
  zoho: { name: 'Zoho', guide: 'zoho', takesPassword: true },
  jmap: { name: 'JMAP', guide: 'generic', takesPassword: true },
  gmx: { name: 'GMX', guide: 'gmx', takesPassword: true },
  web_de: { name: 'WEB.DE', guide: 'web_de', takesPassword: true },
  mailcom: { name: 'mail.com', guide: 'mailcom', aliases: ['mail'], takesPassword: true },
  mail_ru: { name: 'Mail.ru', guide: 'mail_ru', takesPassword: true },
  yandex_ru: { name: 'Yandex', guide: 'yandex', takesPassword: true },
  qq_mail: { name: 'QQ Mail', guide: 'qq_mail', takesPassword: true },
  mail163: { name: 'NetEase 163', guide: 'netease' },
  mail126: { name: 'NetEase 126', guide: 'netease' },
  mail_yeah_net: { name: 'NetEase yeah.net', guide: 'netease' },
  naver: { name: 'Naver', guide: 'naver' },
  o2_pl: { name: 'o2', guide: 'generic', aliases: ['poczta_o2'] },
  rediff: { name: 'Rediffmail', guide: 'generic' },
  sapo: { name: 'SAPO', guide: 'generic' },
  terra: { name: 'Terra', guide: 'generic' },
  uol: { name: 'UOL', guide: 'generic' },
  bol: { name: 'BOL', guide: 'generic' },
  linkedin: { name: 'LinkedIn', guide: 'linkedin' },
  qip_ru: { name: 'QIP.ru', guide: 'closed', isUnlisted: true },
  plaxo: { name: 'Plaxo', guide: 'closed', isUnlisted: true },
  facebook: { name: 'Facebook', guide: 'facebook', isUnlisted: true },
};

/** The sources by their canonical code, in the order of menus. */
export const sources: ReadonlyMap<SourceCode, Source> = new Map(
  Object.entries(rows).map(([code, row]) => [code as SourceCode, toSource(code as SourceCode, row)]),
);

function toSource(code: SourceCode, row: Row): Source {
  const base = {
    code,
    name: row.name,
    aliases: row.aliases ?? [],
    guide: row.guide,
    takesPassword: row.takesPassword ?? false,
    isListed: !row.isUnlisted,
  };
  return row.connector
    ? { ...base, ...row.connector, method: 'consent', importType: 'OAUTH' }
    : { ...base, method: 'upload', importType: row.importType ?? 'UPLOAD' };
}

/** The same source where its provider cannot be asked: the person exports a file there. */
export function asUpload(source: Source): UploadSource {
  if (source.method === 'upload') return source;
  const { oauth, gather, ...base } = source;
  return { ...base, method: 'upload', importType: 'UPLOAD' };
}

/** For an e-mail address of a provider that we do not know; no code that a client could ask for. */
export const anyFile: Source = toSource('file' as SourceCode, {
  name: 'Address book file',
  guide: 'generic',
  isUnlisted: true,
});

const byAnyCode = new Map(
  [...sources.values()].flatMap((it) => [it.code, ...it.aliases].map((code) => [code, it])),
);

/** The source of a code or an alias, in any case of letters. */
export function findSource(code: string): Source | undefined {
  return byAnyCode.get(code.toLowerCase() as SourceCode);
}

/**
 * The source of an import that the database keeps. One that this version does not know was begun by a newer node: it is
 * a file of unknown origin here, and must hold up nothing else.
 */
export function sourceOf(code: string, method: Source['method']): Source {
  const source = sources.get(code as SourceCode) ?? { ...anyFile, code: code as SourceCode };
  return method === 'upload' ? asUpload(source) : source;
}
