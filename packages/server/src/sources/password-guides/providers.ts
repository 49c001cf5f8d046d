import type { MenuWords, OwnSecretGuide, Recipe, SecretForm, UserName, UsualPasswordGuide } from './guide.js';

interface Details {
  url?: string;
  userName?: UserName;
  words?: MenuWords;
}

function ownSecret(
  secret: OwnSecretGuide['secret'],
  recipe: Recipe,
  { url, userName = 'address', words = {}, form }: Details & { form?: SecretForm },
): OwnSecretGuide {
  return { secret, recipe, userName, url, words, form };
}

function usualPassword(
  recipe: Recipe,
  { url, userName = 'address', words = {} }: Details = {},
): UsualPasswordGuide {
  return { secret: 'usual_or_app_password', recipe, userName, url, words };
}

/* The help pages of both say to leave the blanks out (help.aol.com, "Create and manage third-party app passwords"). */
const fourByFour = { shown: 'xxxx xxxx xxxx xxxx', alphabet: 'a-z', isSentAsShown: false } as const;

/** Of GMX and WEB.DE, which are of one house. */
const germanMenus = {
  settings: 'Sicherheit',
  passwords: 'Anwendungsspezifische Passwörter',
  make: 'Jetzt anwendungsspezifisches Passwort einrichten',
  allow: 'POP3 & IMAP',
} as const;

/*
 * Where a name or a link is from, as of November 2026: `help` is a page of the provider's own, `programs` are several public
 * programs that agree, `general` is how such servers usually are, and no more is claimed there.
 */
export const providers = {
  // Help (support.apple.com/102654): dashes are part of it.
  icloud: ownSecret('app_password', 'icloud', {
    url: 'https://account.apple.com/',
    userName: 'apple_account',
    form: { shown: 'xxxx-xxxx-xxxx-xxxx', alphabet: 'a-z', isSentAsShown: true },
  }),
  // Help (help.yahoo.com, SLN15241); its form: programs.
  yahoo: ownSecret('app_password', 'yahoo', {
    url: 'https://login.yahoo.com/account/security',
    form: fourByFour,
  }),
  // Help (help.aol.com/articles/Create-and-manage-app-password).
  aol: ownSecret('app_password', 'yahoo', {
    url: 'https://login.aol.com/account/security',
    form: fourByFour,
  }),
  // Help (fastmail.help, "API tokens"; fastmail.com/help/clients/apppassword.html); the link: programs.
  fastmail: ownSecret('token_or_app_password', 'fastmail', {
    url: 'https://app.fastmail.com/settings/security',
    words: {
      settings: 'Privacy & Security',
      passwords: 'Manage app passwords and access',
      make: 'New app password',
      tokens: 'Manage API tokens',
      makeToken: 'New API token',
    },
  }),
  // Help (help.zoho.com, "Application Specific Passwords": twelve characters, sent without blanks); the link: programs.
  zoho: ownSecret('app_password', 'zoho', {
    url: 'https://accounts.zoho.com/home#security/app_password',
    words: { settings: 'Security', passwords: 'App Passwords', make: 'Generate New Password' },
    form: { shown: 'xxxxxxxxxxxx', alphabet: 'A-Za-z0-9', isSentAsShown: false },
  }),
  // Help (hilfe.gmx.net/sicherheit/2fa): app passwords only with a second factor, which also switches access off.
  gmx: usualPassword('gmx', {
    url: 'https://www.gmx.net/',
    words: germanMenus,
  }),
  // Help (web.de/email/sicherheit/zwei-faktor-authentifizierung); the menus: those of GMX, which is of the same house.
  web_de: usualPassword('gmx', {
    url: 'https://web.de/',
    words: germanMenus,
  }),
  // Help (support.mail.com/security/2fa/application-specific-passwords.html).
  mailcom: usualPassword('mailcom', {
    url: 'https://www.mail.com/',
    words: {
      settings: 'Security Options',
      passwords: 'Manage application-specific passwords',
      make: 'Create new application-specific password',
    },
  }),
  // The link and the menus: programs; that one is needed: the server's own refusal, which names the help page.
  mail_ru: ownSecret('app_password', 'mail_ru', {
    url: 'https://account.mail.ru/user/2-step-auth/passwords/',
    words: { settings: 'Безопасность', passwords: 'Пароли для внешних приложений', make: 'Добавить' },
  }),
  // Help (yandex.com/support/passport/authorization/app-passwords.html); the link and the wait: programs.
  yandex: ownSecret('app_password', 'yandex', {
    url: 'https://id.yandex.ru/security/app-passwords',
    words: { settings: 'Безопасность', passwords: 'Пароли приложений' },
  }),
  // Its announcement of October 2022 (sixteen characters, of all services the only password); that they are letters: programs.
  qq_mail: ownSecret('authorization_code', 'qq_mail', {
    url: 'https://mail.qq.com/',
    words: {
      settings: '设置',
      passwords: 'POP3/IMAP/SMTP/Exchange/CardDAV/CalDAV服务',
      make: '生成授权码',
      allow: '开启服务',
    },
    form: { shown: 'xxxxxxxxxxxxxxxx', alphabet: 'a-z', isSentAsShown: false },
  }),
  // General.
  posteo: usualPassword('mailbox', { url: 'https://posteo.de/' }),
  // Help (kb.mailbox.org, "Applikationspasswörter für externe Programme"); the user name: its software's own help.
  mailbox_org: usualPassword('mailbox_org', {
    url: 'https://login.mailbox.org/',
    words: { settings: 'Sicherheit', passwords: 'Applikationspasswörter' },
  }),
  // General.
  mail_de: usualPassword('mailbox', { url: 'https://mail.de/' }),
  // Programs.
  t_online: usualPassword('telekom', {
    url: 'https://email.t-online.de/',
    words: { passwords: 'Passwort für E-Mail-Programme' },
  }),
  // General.
  vodafone_de: usualPassword('mailbox'),
  // Help (o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy), which names mail and calendars.
  seznam: usualPassword('seznam', {
    url: 'https://profil.seznam.cz/',
    words: { settings: 'Dvoufázové ověření' },
  }),
  // Programs.
  fruux: usualPassword('fruux', { url: 'https://fruux.com/', userName: 'shown_beside' }),
  // General.
  aruba: usualPassword('mailbox', { url: 'https://webmail.aruba.it/' }),
  // General: any server that people name.
  generic: usualPassword('server', { userName: 'sign_in_name' }),
} as const satisfies Record<string, OwnSecretGuide | UsualPasswordGuide>;
