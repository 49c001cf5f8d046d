import {
  alreadyUploadedPage,
  astrayConsentPage,
  type BareShell,
  destroyedPage,
  errorPage,
  expiredPage,
  failedPage,
  finishedPage,
  handedOverPage,
  linkUsedPage,
  type PageShell,
  progressPage,
  proxyWorksPage,
  type UploadPageProps,
  unknownPage,
  uploadPage,
  waitingPage,
} from '../../src/consent/pages/index.js';
import { catalogues, type Locale } from '../../src/texts/index.js';

export function shellIn(locale: Locale, name = 'Invitely', logoUrl?: string): PageShell {
  return {
    locale,
    texts: catalogues[locale],
    application: { name, logoUrl },
    assets: {
      css: '/assets/pages.css',
      script: '/assets/upload.client.js',
      consentScript: '/assets/consent.client.js',
    },
  };
}

/** As the answer to a provider's redirect. */
export function callback<Shell extends BareShell>(shell: Shell): Shell {
  return { ...shell, isCallback: true };
}

const bare = ({ application: _, ...shell }: PageShell): BareShell => shell;

export const uploadProps: UploadPageProps = {
  action: '/upload/code',
  guide: 'outlook',
  kind: 'any',
  sourceName: 'Outlook',
  maxBytes: 50_000_000,
  retentionMinutes: 15,
  reads: { addresses: true, photos: false, notes: false, urls: false },
};

const skips = [
  { at: 12, reason: 'malformed' },
  { at: 340, reason: 'empty' },
  { at: 1290, reason: 'too_long' },
] as const;

/** Each page in each of its states, by a name for reports and pictures. */
export const samples: Readonly<Record<string, (shell: PageShell) => string>> = {
  upload: (shell) => uploadPage(shell, uploadProps),
  'upload-any': (shell) =>
    uploadPage(shell, { ...uploadProps, guide: undefined, kind: 'csv', sourceName: 'CSV file' }),
  'upload-closed': (shell) => uploadPage(shell, { ...uploadProps, guide: 'closed', sourceName: 'Plaxo' }),
  'upload-refused': (shell) =>
    uploadPage(shell, { ...uploadProps, problem: { code: 'unknown_format', looksLike: 'a PDF' } }),
  'upload-too-large': (shell) => uploadPage(shell, { ...uploadProps, problem: { code: 'too_large' } }),
  progress: (shell) => progressPage(shell, { gathered: 1213, refreshSeconds: 3, progressUrl: '/progress' }),
  'progress-new': (shell) =>
    progressPage(shell, { gathered: 0, refreshSeconds: 3, progressUrl: '/progress' }),
  finished: (shell) => finishedPage(shell, { total: 213, skipped: 0, cut: false, retentionMinutes: 15 }),
  'finished-skipped': (shell) =>
    finishedPage(shell, { total: 20_000, skipped: 4, skips, cut: true, retentionMinutes: 15 }),
  'finished-one': (shell) => finishedPage(shell, { total: 1, skipped: 1, cut: false, retentionMinutes: 1 }),
  'finished-nobody': (shell) =>
    finishedPage(shell, { total: 0, skipped: 0, cut: false, retentionMinutes: 15 }),
  'handed-over': (shell) => handedOverPage(callback(shell), { retentionMinutes: 15 }),
  'handed-over-later': (shell) => handedOverPage(shell, { retentionMinutes: 15 }),
  failed: (shell) => failedPage(shell, { failure: 'file_unreadable', canRetryHere: false }),
  'failed-retry': (shell) => failedPage(shell, { failure: 'source_busy', canRetryHere: true }),
  'failed-scope': (shell) => failedPage(callback(shell), { failure: 'scope_missing', canRetryHere: false }),
  'failed-site': (shell) =>
    failedPage(callback(shell), { failure: 'application_misconfigured', canRetryHere: false }),
  denied: (shell) => failedPage(callback(shell), { failure: 'consent_denied', canRetryHere: false }),
  'denied-later': (shell) => failedPage(shell, { failure: 'consent_denied', canRetryHere: false }),
  destroyed: (shell) => destroyedPage(shell),
  expired: (shell) => expiredPage(shell),
  'already-uploaded': (shell) => alreadyUploadedPage(shell),
  'link-used': (shell) => linkUsedPage(shell),
  'astray-consent': (shell) => astrayConsentPage(callback(bare(shell))),
  'proxy-works': (shell) => proxyWorksPage(callback(bare(shell))),
  unknown: (shell) => unknownPage(bare(shell)),
  waiting: (shell) => waitingPage(shell),
  'waiting-callback': (shell) => waitingPage(callback(shell)),
  error: (shell) => errorPage(shell, { requestId: '0b1c6b6e-6c3f-4a6d-9a52-1d7b0f2a9a11' }),
};
