import type { GuideTexts } from '../guide.js';

export const en: GuideTexts = {
  steps: {
    google: [
      'Open Google Contacts, best on a computer.',
      'Choose “Export”: an arrow above the list, or an entry in the menu.',
      'Choose “Google CSV”, then “Export”.',
    ],
    outlook_web: [
      'Open Outlook in a browser and choose “People”.',
      'Choose “Manage contacts”, then “Export contacts”.',
      'Choose all contacts, then “Export”.',
    ],
    outlook_windows: [
      'In Outlook, choose “File” › “Open & Export” › “Import/Export”.',
      'Choose “Export to a file”, then “Comma Separated Values”.',
      'Choose your “Contacts” folder, then where to save the file, and finish.',
    ],
    outlook_mac: [
      'Open Outlook in a browser, with the account that you use on your Mac.',
      'Choose “Manage contacts”, then “Export contacts”.',
      'Choose all contacts, then “Export”. People kept only on your Mac are not in this file.',
    ],
    apple_contacts: [
      'Open Contacts on your Mac.',
      'Choose “Edit” › “Select All”.',
      'Choose “File” › “Export” › “Export vCard” and save the file.',
    ],
    icloud: [
      'Open Contacts on iCloud.com, on a computer.',
      'Click anybody in the list, then press ⌘A on a Mac or Ctrl+A on Windows.',
      'Choose “Export vCard” in the share or settings menu.',
    ],
    iphone: [
      'Open Contacts and tap “Lists” at the top.',
      'Touch and hold a list, then tap “Export”.',
      'Choose what to include, then save to Files.',
    ],
    android: [
      'Open Contacts.',
      'Look for “Export”: in the menu, under “Fix & manage”, or in the settings.',
      'Save the file on your phone.',
    ],
    yahoo: [
      'Open your mail in a browser on a computer, then “Contacts”.',
      'Open the menu with the three dots and choose “Export”.',
      'Choose CSV and save the file.',
    ],
    thunderbird: [
      'Open the address book.',
      'Right-click the address book that you want, then choose “Export”.',
      'Choose vCard or CSV and save the file.',
    ],
    linkedin: [
      'Open “Get a copy of your data” in the LinkedIn settings.',
      'Choose “Connections” and request the archive.',
      'LinkedIn sends you a mail when it is ready. Download it and take Connections.csv. It has e-mail addresses only of people who share theirs.',
    ],
    named_webmail: [
      'Sign in to {source} in a browser on a computer.',
      'Open the address book (“{contacts}”).',
      'Look for “{export}”: in a menu with dots or a cog, or beside the import.',
      'Choose CSV or vCard and save the file.',
    ],
    webmail: [
      'Sign in to your mail in a browser on a computer.',
      'Open the address book, often called “Contacts” or “People”.',
      'Look for “Export”: in a menu with dots or a cog, or beside “Import”.',
      'Choose CSV or vCard and save the file.',
    ],
  },
  deadEnds: {
    closed:
      '{source} no longer gives out address books. A file you exported before will do; else take the address book of your mail or phone.',
    facebook:
      'Facebook does not give out your friends’ e-mail addresses. Take the address book of your mail or phone instead.',
  },
  anyWebmail: 'Another mail service',
  yields: {
    csv: 'You get a file that ends in .csv.',
    vcard: 'You get a file that ends in .vcf.',
    either: 'A file that ends in .vcf or .csv will do.',
  },
};
