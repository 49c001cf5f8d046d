import {
  alreadyUploadedPage,
  destroyedPage,
  errorPage,
  expiredPage,
  failedPage,
  finishedPage,
  type PageShell,
  progressPage,
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
    assets: { css: '/assets/pages.css', script: '/assets/upload.client.js' },
  };
}

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
  'handed-over': (shell) =>
    finishedPage(shell, { total: undefined, skipped: undefined, cut: false, retentionMinutes: 15 }),
  failed: (shell) => failedPage(shell, { failure: 'file_unreadable', canRetryHere: false }),
  'failed-retry': (shell) => failedPage(shell, { failure: 'consent_denied', canRetryHere: true }),
  destroyed: (shell) => destroyedPage(shell),
  expired: (shell) => expiredPage(shell),
  'already-uploaded': (shell) => alreadyUploadedPage(shell),
  unknown: ({ application: _, ...shell }) => unknownPage(shell),
  waiting: (shell) => waitingPage(shell),
  error: (shell) => errorPage(shell, { requestId: '0b1c6b6e-6c3f-4a6d-9a52-1d7b0f2a9a11' }),
};
