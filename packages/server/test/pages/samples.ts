import { type ColumnField, Draft } from '@bookbridge/contacts';
import type { Locale } from '@bookbridge/ui';
import { choiceGroups, choiceOf } from '../../dist/pages/views/column-choices.js';
import {
  type AvailabilityPageProps,
  accessGrantedPage,
  alreadyUploadedPage,
  approvalAnswerPage,
  approvalPage,
  availabilityPage,
  type BareShell,
  type BegunPageProps,
  beginRefusedPage,
  begunPage,
  type ChoosingPageProps,
  type ColumnsPageProps,
  type CredentialsPageProps,
  choosingPage,
  columnsPage,
  credentialsPage,
  destroyedPage,
  doneHerePage,
  errorPage,
  expiredPage,
  failedPage,
  finishedPage,
  frontPage,
  linkUsedPage,
  type PageShell,
  progressPage,
  proxyWorksPage,
  reviewPage,
  type UploadPageProps,
  unknownPage,
  unmatchedCallbackPage,
  uploadPage,
  waitingPage,
} from '../../dist/pages/views/index.js';
import { catalogues } from '../../dist/texts/index.js';
import type { ImportReport } from '../../dist/vault/report.js';

export function shellIn(locale: Locale, name = 'Invitely', logoUrl?: string, homeUrl?: string): PageShell {
  return {
    locale,
    texts: catalogues[locale],
    application: { name, logoUrl, homeUrl },
    delivery: 'whole',
    assets: {
      css: '/assets/pages.css',
      script: '/assets/upload.client.js',
      columnsScript: '/assets/columns.client.js',
      consentScript: '/assets/consent.client.js',
      approvalScript: '/assets/approval.client.js',
      credentialsScript: '/assets/credentials.client.js',
      pickerWindowScript: '/assets/picker-window.client.js',
      chooseScript: '/assets/choose.client.js',
      chooseCss: '/assets/choosing.css',
    },
  };
}

/** Of an application whose address is known. */
const atHome = ({ application, ...shell }: PageShell): PageShell => ({
  ...shell,
  application: { ...application, homeUrl: 'https://invitely.example/' },
});

/** As the answer to a provider's redirect. */
export function callback<Shell extends BareShell>(shell: Shell): Shell {
  return { ...shell, isCallback: true };
}

const bare = ({ application: _, delivery: __, ...shell }: PageShell): BareShell => shell;

export const uploadProps: UploadPageProps = {
  action: '/upload/code',
  guide: 'outlook',
  kind: 'any',
  sourceName: 'Outlook',
  maxBytes: 50_000_000,
  retentionMinutes: 15,
  reads: { addresses: true, photos: false, notes: false, urls: false },
};

export const credentialsProps: CredentialsPageProps = {
  action: '/n/code',
  sourceName: 'iCloud',
  asks: ['username', 'password'],
  guide: 'icloud',
  entered: { server: '', username: 'ana@icloud.com' },
  retentionMinutes: 15,
  reads: { addresses: true, photos: false, notes: false, urls: false },
  isSecondWay: false,
};

const picked = (shell: PageShell): PageShell => ({ ...shell, delivery: 'picked' });

const choosingProps: ChoosingPageProps = {
  action: '/n/code/choice',
  // Nobody answers here: the page stays as it is without its script.
  peopleUrl: '',
  people: [
    { place: 0, name: 'Ana Berg', emails: ['ana@example.org'], phones: ['+49 30 5550100'] },
    { place: 1, name: 'Ben Cole', emails: ['ben@work.example', 'ben@home.example'], phones: [] },
    { place: 2, name: '', emails: [], phones: ['0431 555 0101'] },
  ],
  choice: new Map([[1, 1]]),
  total: 120,
  page: 2,
  pages: 3,
  reads: { addresses: true, photos: false, notes: false, urls: false },
  isFirstPage: true,
  hasOwner: true,
  cut: true,
};

const begunProps: BegunPageProps = {
  sourceName: 'Google',
  goOnUrl: '/n/code',
  reads: { addresses: false, photos: false, notes: false, urls: false },
  retentionMinutes: 15,
};

/** Of any server, which has to be said. */
const anyServer: CredentialsPageProps = {
  ...credentialsProps,
  sourceName: 'CardDAV',
  asks: ['server', 'username', 'password'],
  guide: 'generic',
  entered: { server: 'https://dav.gemeinschaftsverpflegung-niederbayern-sued.example', username: 'ana' },
};

const availabilityProps: AvailabilityPageProps = {
  sources: [
    {
      name: 'Google',
      availability: {
        status: 'ok',
        percent: { good: 99, byProvider: 1, byService: 0 },
        lastGoodAt: new Date('2026-11-29T14:00:00Z'),
        seconds: { median: 1.4, p95: 6.2 },
      },
    },
    {
      name: 'Outlook.com',
      availability: {
        status: 'degraded',
        percent: { good: 71, byProvider: 29, byService: 0 },
        lastGoodAt: new Date('2026-11-29T14:00:00Z'),
        seconds: { median: 12, p95: 48 },
      },
    },
    {
      name: 'Gemeinschaftsverpflegung Niederbayern-Süd',
      availability: {
        status: 'off',
        percent: { good: 0, byProvider: 100, byService: 0 },
        lastGoodAt: null,
        seconds: null,
      },
    },
    {
      name: 'iCloud',
      availability: { status: 'unknown', percent: null, lastGoodAt: null, seconds: null },
    },
  ],
};

const skips = [
  { at: 12, reason: 'malformed', excerptLength: 1 },
  { at: 340, reason: 'empty', excerptLength: 1 },
  { at: 1290, reason: 'too_long', excerptLength: 3 },
] as const;

export const report: ImportReport = {
  leftOut: 0,
  skipped: [...skips],
  skippedTotal: 4,
  file: {
    format: 'csv',
    encoding: 'utf-8',
    lineEnd: '\n',
    header: { at: 1, excerptLength: 1 },
    parts: { read: 0, passedOver: 0, unread: [] },
  },
  groups: [],
};

/** A report of an address book at a provider. */
const ofProvider: ImportReport = {
  ...report,
  skipped: [
    { at: 12, reason: 'malformed', excerptLength: 0 },
    { at: 1290, reason: 'not_given', excerptLength: 0 },
  ],
  skippedTotal: 2,
  file: undefined,
};

const progress = { refreshSeconds: 3, progressUrl: '/progress', stopUrl: '/upload/code/stop' };

const finished = { merged: 0, report: undefined, cut: false, retentionMinutes: 15 };

/** A report of a file of files. */
function reportIn(format: 'zip' | 'xlsx'): ImportReport {
  return {
    ...report,
    leftOut: 7,
    skipped: skips.map((skip) => ({ ...skip, part: 3 })),
    file: {
      format,
      encoding: 'utf-8',
      lineEnd: undefined,
      header: undefined,
      parts: {
        read: 2,
        passedOver: 5,
        unread: [
          { part: 1, reason: 'not_people' },
          { part: 4, reason: 'hidden' },
          { part: 5, reason: 'not_people' },
          { part: 6, reason: 'empty' },
          { part: 2, sheet: 3, reason: 'hidden' },
          { part: 7, reason: 'empty' },
        ],
      },
    },
  };
}

const people = [
  ['Wer', 'Womit', 'Wo', 'Seit', 'Anmerkung'],
  ['Ana-María Castellanos Ruiz', 'ana@example.org', 'Kiel', '2019', ''],
  ['Ben Cole', '0431 555 0100', 'Bad Neuenahr-Ahrweiler', '', 'kommt gern später, nie vor neun Uhr abends'],
  ['Zoë', '', '', '2024', ''],
  ['', 'kontakt@gemeinschaftsverpflegung-niederbayern-sued.example', 'Landau', '', 'Firma'],
  ['李小龍', '+852 5555 0199', '香港', '', ''],
];

const preview = { count: 213, hasMore: false, isNameless: false, nameColumn: undefined };

export function columnsProps(width: number): ColumnsPageProps {
  const [headers = [], ...rows] = people;
  const cell = (row: readonly string[], at: number) => row[at % row.length] ?? '';
  const include = ['mailing_address', 'notes', 'urls'] as const;
  const known: readonly (ColumnField | null)[] = [{ name: 'full_name' }, { name: 'email', type: 'School' }];
  const fields = Array.from({ length: width }, (_, at) => known[at] ?? null);
  return {
    action: '/upload/code/columns',
    upload: 7,
    table: {
      columns: fields.map((field, at) => ({
        header: at === 3 ? '' : cell(headers, at),
        field,
        basis: 'none',
        confidence: 0,
        samples: [],
      })),
      heading: 'likely',
      rows: rows.map((row) => fields.map((_, at) => cell(row, at))),
    },
    choices: fields.map((field) => choiceOf(field, include)),
    groups: choiceGroups(include),
    preview: {
      ...preview,
      people: rows.slice(0, 3).map(([name = '', reach = ''], at) =>
        Object.assign(new Draft().contact, {
          id: String(at),
          full_name: name,
          email: reach.includes('@') ? [{ address: reach, type: 'Work', primary: true }] : [],
          phone: /\d/.test(reach) ? [{ number: reach, type: 'Mobile', primary: true }] : [],
        }),
      ),
    },
  };
}

/** The same where nobody has chosen the names. */
const nameless = (props: ColumnsPageProps): ColumnsPageProps => ({
  ...props,
  choices: ['none', ...props.choices.slice(1)],
  preview: {
    people: props.preview.people.map((it) => ({ ...it, full_name: '' })),
    count: 2_000,
    hasMore: true,
    isNameless: true,
    nameColumn: 0,
  },
});

/** Each page in each of its states, by a name for reports and pictures. */
export const samples: Readonly<Record<string, (shell: PageShell) => string>> = {
  upload: (shell) => uploadPage(shell, uploadProps),
  'upload-any': (shell) =>
    uploadPage(shell, { ...uploadProps, guide: undefined, kind: 'csv', sourceName: 'CSV file' }),
  'upload-closed': (shell) => uploadPage(shell, { ...uploadProps, guide: 'closed', sourceName: 'Plaxo' }),
  'upload-refused': (shell) =>
    uploadPage(shell, { ...uploadProps, problem: { code: 'unknown_format', looksLike: 'a PDF' } }),
  'upload-too-large': (shell) => uploadPage(shell, { ...uploadProps, problem: { code: 'too_large' } }),
  credentials: (shell) => credentialsPage(shell, credentialsProps),
  'credentials-server': (shell) => credentialsPage(shell, { ...anyServer, problem: 'server_not_found' }),
  'credentials-refused': (shell) =>
    credentialsPage(shell, { ...credentialsProps, problem: 'app_password_required' }),
  'credentials-second': (shell) =>
    credentialsPage(shell, { ...credentialsProps, guide: 'yahoo', sourceName: 'Yahoo', isSecondWay: true }),
  progress: (shell) => progressPage(shell, { ...progress, gathered: 1213, fileName: 'friends.csv' }),
  'progress-new': (shell) => progressPage(shell, { ...progress, gathered: 0 }),
  columns: (shell) => columnsPage(shell, columnsProps(5)),
  'columns-many': (shell) => columnsPage(shell, columnsProps(40)),
  'columns-nobody': (shell) =>
    columnsPage(shell, {
      ...columnsProps(2),
      preview: { ...preview, people: [], count: 0 },
      problem: 'nobody',
    }),
  'columns-nameless': (shell) => columnsPage(shell, nameless(columnsProps(5))),
  'columns-more': (shell) =>
    columnsPage(shell, { ...columnsProps(3), choices: ['none', 'none'], problem: 'changed' }),
  finished: (shell) => finishedPage(shell, { ...finished, total: 213 }),
  'finished-home': (shell) => finishedPage(atHome(shell), { ...finished, total: 213 }),
  'finished-skipped': (shell) =>
    finishedPage(shell, { ...finished, total: 20_000, merged: 12, report, cut: true }),
  'finished-archive': (shell) => finishedPage(shell, { ...finished, total: 4, report: reportIn('zip') }),
  'finished-workbook': (shell) =>
    finishedPage(shell, { ...finished, total: 2, merged: 1, report: reportIn('xlsx') }),
  'finished-left-out': (shell) =>
    finishedPage(shell, {
      ...finished,
      total: 213,
      report: { ...report, leftOut: 1, skipped: [], skippedTotal: 0 },
    }),
  'finished-provider': (shell) => finishedPage(shell, { ...finished, total: 213, report: ofProvider }),
  'finished-one': (shell) => finishedPage(shell, { ...finished, total: 1, retentionMinutes: 1 }),
  'finished-nobody': (shell) => finishedPage(shell, { ...finished, total: 0 }),
  'finished-nobody-skipped': (shell) => finishedPage(shell, { ...finished, total: 0, report }),
  choosing: (shell) => choosingPage(picked(shell), choosingProps),
  'choosing-list': (shell) =>
    choosingPage(picked(shell), { ...choosingProps, total: 300, peopleUrl: '/people', cut: false }),
  'choosing-nobody': (shell) => choosingPage(picked(shell), { ...choosingProps, problem: 'nobody' }),
  'choosing-empty': (shell) =>
    choosingPage(picked(shell), { ...choosingProps, people: [], total: 0, pages: 1 }),
  'choosing-review': (shell) =>
    reviewPage(picked(shell), { ...choosingProps, backUrl: '/n/code', choice: new Map([[0, undefined]]) }),
  begun: (shell) => begunPage(shell, begunProps),
  'begun-refused': (shell) => beginRefusedPage(bare(shell), { why: 'https://a.example is not among them.' }),
  'handed-over': (shell) => accessGrantedPage(callback(shell), { retentionMinutes: 15 }),
  'handed-over-later': (shell) => accessGrantedPage(shell, { retentionMinutes: 15 }),
  failed: (shell) => failedPage(shell, { failure: 'file_unreadable', canRetryHere: false }),
  'failed-retry': (shell) => failedPage(shell, { failure: 'source_busy', canRetryHere: true }),
  'failed-scope': (shell) => failedPage(callback(shell), { failure: 'scope_missing', canRetryHere: false }),
  'failed-site': (shell) =>
    failedPage(callback(shell), { failure: 'application_misconfigured', canRetryHere: false }),
  denied: (shell) => failedPage(callback(shell), { failure: 'consent_denied', canRetryHere: false }),
  stopped: (shell) => failedPage(shell, { failure: 'consent_denied', canRetryHere: false, isStopped: true }),
  'denied-later': (shell) => failedPage(shell, { failure: 'consent_denied', canRetryHere: false }),
  approval: (shell) =>
    approvalPage(shell, {
      approvalUrl:
        'https://login.example.com/organizations/v2.0/adminconsent?client_id=0b1c6b6e-6c3f-4a6d-9a52-1d7b0f2a9a11&scope=Contacts.Read',
      goOnUrl: '/n/code',
      leaveUrl: '/n/code/approval',
      minutesLeft: 52,
    }),
  approved: (shell) => approvalAnswerPage(callback(bare(shell)), { isApproved: true }),
  'not-approved': (shell) => approvalAnswerPage(callback(bare(shell)), { isApproved: false }),
  destroyed: (shell) => destroyedPage(shell),
  expired: (shell) => expiredPage(shell),
  'expired-home': (shell) => expiredPage(atHome(shell)),
  'already-uploaded': (shell) => alreadyUploadedPage(shell),
  'link-used': (shell) => linkUsedPage(shell),
  'astray-consent': (shell) => unmatchedCallbackPage(callback(bare(shell))),
  'done-here': (shell) => doneHerePage(callback(bare(shell))),
  'proxy-works': (shell) => proxyWorksPage(callback(bare(shell))),
  front: (shell) => frontPage(bare(shell)),
  availability: (shell) => availabilityPage(bare(shell), availabilityProps),
  'availability-none': (shell) => availabilityPage(bare(shell), { sources: [] }),
  unknown: (shell) => unknownPage(bare(shell)),
  waiting: (shell) => waitingPage(shell),
  'waiting-callback': (shell) => waitingPage(callback(shell)),
  error: (shell) => errorPage(shell, { requestId: '0b1c6b6e-6c3f-4a6d-9a52-1d7b0f2a9a11' }),
};
