import type { GuideTexts } from '../guide.js';

export const en: GuideTexts = {
  steps: {
    icloud: [
      'Sign in at account.apple.com. Two-factor authentication has to be on for your Apple Account.',
      'Choose “Sign-In and Security”, then “App-Specific Passwords”.',
      'Choose “Generate an app-specific password” and type any name for it.',
      'Copy the password and paste it here.',
    ],
    yahoo: [
      'Open the “Account security” page of {source}.',
      'Choose “Create app password” or “Generate app password”.',
      'Type any name for the app, then choose “Generate password”.',
      'Copy the password and paste it here. Spaces in it do not matter.',
      'If you see no such choice, use a browser in which you have been signed in for some days, and no private window.',
    ],
    fastmail: [
      'Open the settings of Fastmail, then “{settings}”.',
      'Choose “{tokens}”, then “{makeToken}”: for JMAP, read-only, with access to contacts.',
      'Or choose “{passwords}”, then “{make}”, with access to contacts.',
      'Copy what you are shown and paste it here. You see it only once.',
    ],
    zoho: [
      'Sign in to your Zoho account and open “{settings}”.',
      'Choose “{passwords}”, then “{make}”.',
      'Type any name for it and choose “Generate”.',
      'Copy the password and paste it here. You see it only once.',
    ],
    gmx: [
      'If you have no two-factor authentication at {source}, type your usual password here.',
      'If you have, sign in to {source} and open your account, then “{settings}” and “{passwords}”.',
      'Choose “{make}”. Copy the password and paste it here. You see it only once.',
      'If it is refused, allow access by other programs in the e-mail settings, under “{allow}”.',
    ],
    mailcom: [
      'If you have no two-factor authentication at {source}, type your usual password here.',
      'If you have, sign in to {source} and open “{settings}”, then “{passwords}”.',
      'Choose “{make}”. Copy the password and paste it here. You see it only once.',
      'If it is refused, your plan may not allow access by other programs. Export a file instead.',
    ],
    mail_ru: [
      'Sign in to Mail.ru and open “{settings}” in the settings of your account.',
      'Choose “{passwords}”, then “{make}”.',
      'Type any name for it. If Mail.ru asks what it is for, choose full access.',
      'Copy the password and paste it here. You see it only once.',
    ],
    yandex: [
      'Open “{settings}” in your Yandex ID, then “{passwords}”.',
      'Make a password of the type for contacts (CardDAV). One for mail is refused.',
      'Copy the password and paste it here. You see it only once.',
      'It may be two or three hours before it works. If it is refused, keep it and try again later.',
    ],
    qq_mail: [
      'Sign in to QQ Mail in a browser and open “{settings}”, then the page of your account.',
      'Go to “{passwords}” and switch the service on (“{allow}”).',
      'Choose “{make}” and confirm with your phone.',
      'Copy the code of 16 letters and paste it here. Your QQ password is refused.',
    ],
    mailbox_org: [
      'If you have no two-factor authentication at mailbox.org, type your usual password here.',
      'If you have, sign in and open all settings, then “{settings}” and “{passwords}”.',
      'Choose an application for contacts (CardDAV) and add a password.',
      'Copy the password and paste it here. If a user name is shown with it, take that one, too.',
    ],
    seznam: [
      'If you have no two-factor authentication at Seznam, type your usual password here.',
      'If you have, open the security settings of your Seznam account and find “{settings}”.',
      'Set a password for applications there, other than your usual one.',
      'Type that password here.',
    ],
    telekom: [
      'Sign in to your mail at Telekom in a browser and open the settings.',
      'Find “{passwords}” and set one, if you have none.',
      'Type that password here. The one of your Telekom login may be refused.',
    ],
    fruux: [
      'Sign in to fruux in a browser.',
      'Add a device for CardDAV. You are shown a user name and a password for it.',
      'Copy both and paste them here.',
    ],
    mailbox: [
      'Type the password that you sign in to {source} with.',
      'If signing in takes a second step, make a password for other programs in the settings of {source}, and type that.',
      'If it is refused, see whether the settings of {source} allow access by other programs (CardDAV).',
    ],
    server: [
      'Sign in to the service in a browser and open its security settings.',
      'Look for “App passwords”, “Application passwords”, “Devices” or “API tokens”, and make one for contacts.',
      'If there is no such thing, type your usual password here.',
      'The help pages of the service say which server to enter, often under “CardDAV”.',
    ],
  },
  secrets: {
    app_password: 'App password',
    authorization_code: 'Authorization code',
    token_or_app_password: 'API token or app password',
    usual_or_app_password: 'Password or app password',
  },
  reasons: {
    app_password:
      'To read your address book, {source} asks for an app password: one for a single purpose, which you can delete there at any time. Your usual password stays with you.',
    authorization_code:
      'To read your address book, {source} asks for an authorization code: one for a single purpose, which you can delete there at any time. Your usual password stays with you.',
    token_or_app_password:
      'To read your address book, {source} asks for an API token or an app password: one for a single purpose, which you can delete there at any time. Your usual password stays with you.',
    usual_or_app_password:
      'Where you can make an app password, take that: it is for a single purpose, and you can delete it at any time. Otherwise your usual password is the right one.',
  },
  userNames: {
    address: 'Your whole e-mail address',
    apple_account: 'The e-mail address of your Apple Account, not an alias',
    shown_beside: 'The user name that {source} shows with the password',
    sign_in_name: 'The user name that you sign in with, often your e-mail address',
  },
};
