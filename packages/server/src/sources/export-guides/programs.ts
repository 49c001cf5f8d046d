import type { Exporting, GivingNothing, Recipe, Yield } from './guide.js';

function exporting(
  name: string | undefined,
  recipe: Recipe,
  yields: Yield,
  more: { url?: string; words?: { contacts: string; export: string } } = {},
): Exporting {
  return { kind: 'exporting', name, recipe, yields, url: more.url, words: more.words };
}

function givingNothing(name: string | undefined, because: GivingNothing['because']): GivingNothing {
  return { kind: 'giving_nothing', name, because };
}

const english = { contacts: 'Contacts', export: 'Export' };
const german = { contacts: 'Adressbuch', export: 'Exportieren' };
const russian = { contacts: 'Контакты', export: 'Экспорт' };
const chinese = { contacts: '通讯录', export: '导出' };
const korean = { contacts: '주소록', export: '내보내기' };

/** Every program we explain, the most asked for first. Only pages of which we are sure have a link. */
export const programs = {
  google: exporting('Google Contacts', 'google', 'csv', { url: 'https://contacts.google.com/' }),
  iphone: exporting('iPhone, iPad', 'iphone', 'vcard'),
  android: exporting('Android', 'android', 'vcard'),
  outlookcom: exporting('Outlook.com, Hotmail', 'outlook_web', 'csv', {
    url: 'https://outlook.live.com/people/',
  }),
  office365: exporting('Microsoft 365', 'outlook_web', 'csv', {
    url: 'https://outlook.office.com/people/',
  }),
  outlook: exporting('Outlook (Windows)', 'outlook_windows', 'csv'),
  outlook_mac: exporting('Outlook (Mac)', 'outlook_mac', 'csv', {
    url: 'https://outlook.office.com/people/',
  }),
  addressbook: exporting('Apple Contacts (Mac)', 'apple_contacts', 'vcard'),
  icloud: exporting('iCloud.com', 'icloud', 'vcard', { url: 'https://www.icloud.com/contacts/' }),
  yahoo: exporting('Yahoo', 'yahoo', 'csv', { url: 'https://mail.yahoo.com/' }),
  aol: exporting('AOL', 'yahoo', 'csv', { url: 'https://mail.aol.com/' }),
  thunderbird: exporting('Thunderbird', 'thunderbird', 'vcard'),
  linkedin: exporting('LinkedIn', 'linkedin', 'csv', {
    url: 'https://www.linkedin.com/mypreferences/d/download-my-data',
  }),
  gmx: exporting('GMX', 'named_webmail', 'either', { url: 'https://www.gmx.net/', words: german }),
  web_de: exporting('WEB.DE', 'named_webmail', 'either', { url: 'https://web.de/', words: german }),
  mailcom: exporting('mail.com', 'named_webmail', 'either', {
    url: 'https://www.mail.com/',
    words: english,
  }),
  fastmail: exporting('Fastmail', 'named_webmail', 'either', {
    url: 'https://app.fastmail.com/',
    words: english,
  }),
  zoho: exporting('Zoho', 'named_webmail', 'either', { url: 'https://contacts.zoho.com/', words: english }),
  yandex: exporting('Yandex', 'named_webmail', 'either', { url: 'https://mail.yandex.com/', words: russian }),
  mail_ru: exporting('Mail.ru', 'named_webmail', 'either', { url: 'https://e.mail.ru/', words: russian }),
  qq_mail: exporting('QQ Mail', 'named_webmail', 'either', { url: 'https://mail.qq.com/', words: chinese }),
  netease: exporting('NetEase 163, 126, yeah.net', 'named_webmail', 'either', { words: chinese }),
  naver: exporting('Naver', 'named_webmail', 'either', { url: 'https://mail.naver.com/', words: korean }),
  generic: exporting(undefined, 'webmail', 'either'),
  closed: givingNothing(undefined, 'closed'),
  facebook: givingNothing('Facebook', 'facebook'),
} as const satisfies Record<string, Exporting | GivingNothing>;
