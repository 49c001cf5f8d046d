import { type FailureCode, failures } from '../model/failures.js';
import type { Texts } from './texts.js';

const sentences = Object.fromEntries(
  Object.entries(failures).map(([code, { sentence }]) => [code, sentence]),
) as Record<FailureCode, string>;

export const en: Texts = {
  upload: {
    title: 'Share your address book with {application}',
    receives: 'Only {application} gets the people in the file you choose.',
    reads: 'We read {fields}.',
    destroys: 'We delete the file once it is read, and what we read from it {time} later.',
    choose: 'Choose your file',
    drop: 'or drop it anywhere on this page',
    another: 'Choose another file',
    kinds: {
      csv: 'A CSV file (.csv), up to {size}',
      vcard: 'A vCard file (.vcf), up to {size}',
      any: 'A vCard (.vcf), CSV (.csv) or Excel (.xlsx) file, or a ZIP of these, up to {size}',
    },
    submit: 'Share file with {application}',
    untilThen: 'Nothing leaves your device until you press the button.',
    sending: 'Sending {file}',
    sent: '{sent} of {size}',
    stop: 'Stop sending',
    stopped: 'Stopped. Nothing was shared.',
  },
  fields: {
    names: 'names',
    emails: 'e-mail addresses',
    phones: 'phone numbers',
    birthdays: 'birthdays',
    work: 'workplaces',
    groups: 'groups',
    addresses: 'postal addresses',
    photos: 'photos',
    notes: 'notes',
    urls: 'web addresses',
  },
  problems: {
    nothing_sent: 'No file was chosen, or it is empty. Choose your address book file.',
    unknown_format:
      'This file is no address book that we know. Choose a vCard (.vcf), CSV (.csv) or Excel (.xlsx) file, or a ZIP of these.',
    too_large:
      'This file is larger than {size}, which is the most we can take. Try exporting it without photos.',
    already_used: 'A file has already been shared through this link. Nothing was changed.',
    arriving: 'Other files are still on their way through this link. Please try again in a few seconds.',
    several_files: 'These are several files. Choose one.',
    connection_lost: 'We could not reach the server. Check your connection and try again.',
    failed: 'Something went wrong on our side. Please try again.',
  },
  terminal: {
    received: 'Received the file; reading it now. Only {application} gets the people in it.',
    askedAbout:
      'Received the file, but not all of its columns are clear. Open {url} in a browser and choose it there to say what they are.',
  },
  mistaken: {
    empty: 'There is nothing in this file.',
    pdf: 'This looks like a PDF. Export your contacts as vCard or CSV from the program that it comes from.',
    image: 'This looks like a picture. Export your contacts as vCard or CSV from your address book.',
    archive: 'This looks like an archive. Unpack it first.',
    web_page: 'This looks like a web page.',
    document:
      'This looks like a Word document. Copy its list of people into a spreadsheet, and save that as .xlsx or CSV.',
    workbook: 'This looks like another kind of spreadsheet. Save it as .xlsx or CSV first.',
    empty_workbook: 'None of the visible sheets of this workbook is a list of people.',
    locked: 'This file has a password. Save it without one first.',
    calendar: 'This looks like a calendar.',
    text: 'This looks like a text without a list of people.',
    outlook_data:
      'This looks like an Outlook data file. In Outlook, choose “File” › “Open & Export” › “Import/Export” › “Export to a file”, then “Comma Separated Values”.',
    outlook_mac:
      'This looks like an archive of Outlook for Mac. Open Outlook in a browser, choose “People” › “Manage contacts”, then “Export contacts”.',
    outlook_message:
      'This looks like a message of Outlook. Choose “File” › “Open & Export” › “Import/Export” › “Export to a file” there, then “Comma Separated Values”.',
    apple_archive:
      'This looks like an archive of Apple Contacts. Open Contacts on your Mac, choose “Edit” › “Select All”, then “File” › “Export” › “Export vCard”.',
    numbers: 'This looks like a spreadsheet of Numbers. In Numbers, choose “File” › “Export To” › “CSV”.',
    something_else: 'This looks like another kind of file.',
  },
  guides: {
    title: 'No file yet?',
    of: 'How to get the file from {source}',
    others: 'Other programs',
    more: 'More programs',
    open: 'Open {source}',
    newWindow: 'opens in a new tab',
  },
  columns: {
    title: 'Which column is what?',
    sentence:
      'We cannot tell for certain what is in the columns of your file. Choose it above each one, and check the people below. Nothing is shared before you say so.',
    region: 'The columns of your file',
    heading: 'The first row is a heading',
    column: 'Column {number}',
    none: 'Do not use',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'Home',
      Work: 'Work',
      Mobile: 'Mobile',
      Main: 'Main',
      'Home Fax': 'Home fax',
      'Work Fax': 'Work fax',
      'Other Fax': 'Other fax',
      Pager: 'Pager',
      School: 'School',
      Other: 'Other',
    },
    groups: { name: 'Name', contact: 'E-mail and phone', work: 'Work', address: 'Address', more: 'More' },
    fields: {
      full_name: 'Name',
      first_name: 'First name',
      middle_name: 'Middle name',
      last_name: 'Last name',
      second_last_name: 'Second last name',
      infix: 'Before the last name (“van der”)',
      title: 'Title',
      suffix: 'Suffix',
      nickname: 'Nickname',
      email: 'E-mail',
      phone: 'Phone',
      area_code: 'Area code',
      company: 'Company',
      job_title: 'Job title',
      department: 'Department',
      birthday: 'Birthday',
      birth_year: 'Year of birth',
      birth_month: 'Month of birth',
      birth_day: 'Day of birth',
      street: 'Street',
      house_number: 'House number',
      city: 'Town',
      region: 'State or region',
      postal_code: 'Postcode',
      country: 'Country',
      address: 'Whole address',
      location: 'Place',
      groups: 'Groups',
      notes: 'Notes',
      url: 'Website',
      photo: 'Photo',
      yahoo_id: 'Yahoo ID',
      type: 'Kind of another column',
    },
    more: {
      one: '{count} more column of the file is not shown here.',
      other: '{count} more columns of the file are not shown here.',
    },
    previewTitle: 'The first people, as they will be read',
    preview: 'Show preview',
    previewChanged: 'The preview has changed.',
    unnamed: 'No name',
    nobody: 'Nobody can be read this way. Choose the column of a name, an e-mail address or a phone number.',
    changed: 'The file has changed since. These are its columns now.',
    submit: 'Share people with {application}',
    another: 'Choose another file',
  },
  progress: {
    title: 'Reading your address book',
    opening: 'Starting to read',
    gathered: { one: '{count} person so far', other: '{count} people so far' },
    mayClose: 'You can close this page. Reading goes on without it.',
    reconnecting: 'The connection was lost. We keep trying.',
  },
  accessGranted: {
    title: 'That is all we need',
    sentence: 'We are reading your address book. This goes on without this page.',
    receives: 'Only {application} gets the people in it, as soon as we are done.',
    destroys: 'Our access ends then, and our copy is destroyed {time} later.',
  },
  finished: {
    title: 'Shared with {application}',
    total: { one: '{count} person', other: '{count} people' },
    skipped: { one: '{count} entry skipped', other: '{count} entries skipped' },
    nobody: 'There is nobody in this address book',
    nobodySentence: 'It was read to the end. Go back to {application} to try another one.',
    cut: 'There are more people in your address book than we can take at once. The first ones were shared.',
    skippedWhy: 'Nobody could be read from these parts of the file.',
    skippedLine: 'Line {line}: {reason}',
    skippedWhyEntries: 'Nobody could be read from these entries of the address book.',
    skippedEntry: 'Entry {entry}: {reason}',
    skippedMore: { one: 'and {count} more', other: 'and {count} more' },
    skippedIn: {
      zip: 'File {part} of the archive, line {line}: {reason}',
      xlsx: 'Sheet {part}, row {line}: {reason}',
    },
    merged: { one: '{count} duplicate was merged.', other: '{count} duplicates were merged.' },
    leftOut: {
      one: '{count} entry without a name, e-mail address or phone number was left out.',
      other: '{count} entries without a name, e-mail address or phone number were left out.',
    },
    passedOver: {
      zip: {
        one: '{count} other file in the archive was passed over.',
        other: '{count} other files in the archive were passed over.',
      },
      xlsx: { one: '{count} other sheet was passed over.', other: '{count} other sheets were passed over.' },
    },
    unread: 'No. {parts}: {reason}',
    download: 'Download what was skipped',
    downloadHint: 'Your browser cuts it out of your file. Nothing is sent.',
    downloadFirst: 'It has the first {count} of them.',
    downloadFailed: 'Your browser can no longer read the file. It may have been changed or moved.',
    downloadName: '{name}-skipped',
    next: '{application} collects them in the next minutes.',
    destroys: 'Our copy is destroyed within {time}.',
  },
  skipReasons: {
    empty: 'no person in it',
    too_long: 'too long to read',
    malformed: 'not written as it should be',
    not_given: 'listed, but not given',
  },
  unreadReasons: {
    empty: 'nothing in it',
    not_people: 'no list of people',
    picture: 'a picture',
    archive: 'an archive',
    locked: 'has a password',
    damaged: 'damaged',
    too_large: 'too large to read',
    hidden: 'hidden',
    other_columns: 'other columns',
  },
  closing: {
    byItself: 'This page closes by itself. If it stays open, close it and go back to {application}.',
    byHand: 'You can close this page and go back to {application}.',
    button: 'Close this page',
  },
  credentials: {
    secondWay: '{source} did not let us in. You can share your address book with a password instead.',
    destroys:
      'We use the password for this alone and delete it when we are done. What we read is destroyed {time} later.',
    address: 'E-mail address',
    username: 'User name',
    server: 'Server',
    serverHint: 'Leave this empty and we look for it, or type a name such as dav.example.com.',
    steps: 'How to get it',
    show: 'Show',
    hide: 'Hide',
    submit: 'Share with {application}',
    checking: 'Checking …',
    file: 'Use a file instead',
    leave: 'Not now: back to {application}',
    problems: {
      missing: 'Fill in all fields.',
      too_often: 'That was many tries in a short time. Wait a minute, then try again.',
      elsewhere:
        'The domain of your address says that your address book is at the server that we have filled in. Your password goes there if you go on: do so only if you know this server.',
      credentials_rejected:
        '{source} did not accept this. Check what you typed, and paste the password again.',
      app_password_required:
        '{source} did not accept this. It does not take your usual password: use one that you make with the steps on this page, and paste it again if you have.',
    },
  },
  approval: {
    title: 'Ask your administrator',
    sentence:
      'Your organisation lets its people share their address book with {application} once an administrator has agreed to it. Nothing was read.',
    message: 'A message that you can send',
    subject: 'Approval for {application}',
    body: 'Hello,\n\nI would like to share my address book with {application}. Our organisation wants an administrator to approve this once. The page for it is here:\n\n{link}\n\nIt asks for permission to read the contacts of those who agree to it themselves, and for nothing else.\n\nThank you!',
    mail: 'Send it by e-mail',
    link: 'The page for the administrator',
    copy: 'Copy the message',
    copyLink: 'Copy the address',
    copied: 'Copied',
    goOn: 'I have the approval: go on',
    leave: 'Not now: back to {application}',
    good: 'This page stays good for {time}. After that, begin again at {application}.',
    approved: {
      title: 'Approved',
      sentence:
        'People of your organisation can now share their address book, each when they agree to it. You can close this page.',
    },
    notApproved: { title: 'Not approved', sentence: 'Nothing was changed. You can close this page.' },
  },
  failed: {
    title: 'Nothing was shared',
    denied: 'Your address book stays with you',
    boxIsWhere:
      'Go back to {application} and start again. The box is on the page that asks what we may read.',
    tryAgain: 'Try again',
  },
  expired: {
    title: 'This link has run out',
    sentence:
      'This was not finished in time, and nothing was shared. Go back to {application} and start again.',
  },
  destroyed: {
    title: 'Our copy is destroyed',
    sentence:
      'What we read was kept for {application} to collect, and its time is over. You can close this page.',
  },
  alreadyUploaded: {
    title: 'A file was already shared here',
    sentence: 'The first file counts, and no other is read. Go back to {application} to share another.',
  },
  linkUsed: {
    title: 'This link has been used',
    sentence:
      'It asks for access to an address book only once, and it was answered in another browser. To share an address book from here, go back to {application} and start again.',
  },
  doneHere: {
    title: 'Nothing is left to do here',
    sentence: 'What became of your answer is shown where you came from. You can close this page.',
  },
  unmatchedCallback: {
    title: 'This step cannot go on here',
    sentence:
      'It is already over, or it was begun in another browser. Nothing was changed. If you still want to share your address book, go back to where you came from and start again.',
    cookies:
      'If you see this again, your browser may be blocking cookies. Allow them for this page, or use another browser.',
  },
  proxyWorks: {
    title: 'Your Proxy URL works',
    sentence:
      'The page there has passed the parameters of this test on to us, as it will after each consent. There is nothing else to do.',
  },
  proxyPage: {
    title: 'One moment …',
    sentence:
      'After you have answered your provider, this page takes you on by itself. If it is still here in a minute, close it, go back to where you came from and start again.',
    noScript:
      'JavaScript is switched off in your browser, and this page needs it. Switch it on and reload the page: it then goes on from here.',
    forDevelopers: 'Have you put this page on your site? See whether it leads to the service.',
    test: 'Test this page',
  },
  front: {
    title: 'Your address book, shared when you say so',
    sentence:
      'An application asks, you decide, and this service brings it your address book: from your provider, or from a file. Nothing is read before you agree, and our copy is destroyed soon after.',
    begin:
      'There is nothing to begin here. Go to the application that asks for your address book, and follow its link.',
  },
  unknown: {
    title: 'There is nothing here',
    sentence: 'This link is not complete, or it is too old. Go back to where you found it and start again.',
  },
  waiting: {
    title: 'One moment',
    sentence: 'We cannot answer right now. Please try again in a few seconds.',
  },
  error: {
    title: 'Something went wrong on our side',
    sentence: 'It is not your fault. Please try again in a few minutes.',
    reference: 'If you report this, give this number: {requestId}',
  },
  events: {
    initializing: 'Waiting for permission, a password or a file',
    initialized: 'Permission or file received',
    gathering: 'Reading the address book',
    cut: 'The address book has more people than we can take; the rest was left out',
    complete: 'The address book has been read',
  },
  failures: sentences,
};
