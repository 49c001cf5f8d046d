import { type FailureCode, failures } from '../imports/failures.js';
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
    several_files: 'These are several files. Choose one.',
    connection_lost: 'We could not reach the server. Check your connection and try again.',
    failed: 'Something went wrong on our side. Please try again.',
  },
  mistaken: {
    empty: 'There is nothing in this file.',
    pdf: 'This looks like a PDF.',
    image: 'This looks like a picture.',
    archive: 'This looks like an archive. Unpack it first.',
    web_page: 'This looks like a web page.',
    document: 'This looks like a Word document.',
    workbook: 'This looks like another kind of spreadsheet. Save it as .xlsx or CSV first.',
    locked: 'This file has a password. Save it without one first.',
    calendar: 'This looks like a calendar.',
    text: 'This looks like a text without a list of people.',
    outlook_data: 'This looks like an Outlook data file. Export your contacts as CSV instead.',
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
  progress: {
    title: 'Reading your address book',
    opening: 'Starting to read',
    gathered: { one: '{count} person so far', other: '{count} people so far' },
    mayClose: 'You can close this page. Reading goes on without it.',
    reconnecting: 'The connection was lost. We keep trying.',
  },
  handedOver: {
    title: 'That is all we need',
    sentence: 'We are reading your address book. This goes on without this page.',
    receives: 'Only {application} gets the people in it, as soon as we are done.',
    destroys: 'Our access ends then, and our copy is destroyed {time} later.',
  },
  finished: {
    title: 'Shared with {application}',
    total: { one: '{count} person', other: '{count} people' },
    skipped: { one: '{count} line skipped', other: '{count} lines skipped' },
    nobody: 'There is nobody in this address book',
    nobodySentence: 'It was read to the end. Go back to {application} to try another one.',
    cut: 'There are more people in your address book than we can take at once. The first ones were shared.',
    skippedWhy: 'Nobody could be read from these parts of the file.',
    skippedLine: 'Line {line}: {reason}',
    skippedMore: { one: 'and {count} more', other: 'and {count} more' },
    next: '{application} collects them in the next minutes.',
    destroys: 'Our copy is destroyed within {time}.',
  },
  skipReasons: {
    empty: 'nothing in it',
    too_long: 'too long to read',
    malformed: 'not written as it should be',
  },
  closing: {
    byItself: 'This page closes by itself. If it stays open, close it and go back to {application}.',
    byHand: 'You can close this page and go back to {application}.',
    button: 'Close this page',
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
  astrayConsent: {
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
    initializing: 'Waiting for permission or a file',
    initialized: 'Permission or file received',
    gathering: 'Reading the address book',
    cut: 'The address book has more people than we can take; the rest was left out',
    complete: 'The address book has been read',
  },
  failures: sentences,
};
