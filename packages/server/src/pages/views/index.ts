/** The pages people see: plain data in, a whole HTML document out. */

export { type AccessGrantedPageProps, accessGrantedPage } from './access-granted.js';
export { type ApprovalPageProps, approvalAnswerPage, approvalPage } from './approval.js';
export { type AvailabilityPageProps, availabilityPage } from './availability.js';
export { type BegunPageProps, beginRefusedPage, begunPage } from './begun.js';
export {
  type ChoiceProblem,
  type ChoosingPageProps,
  choosingPage,
  type ReviewPageProps,
  reviewPage,
} from './choosing.js';
export { type ColumnsPageProps, columnsPage } from './columns.js';
export { columnsPreview, type SharingPreview, shareLabel } from './columns-preview.js';
export { type CredentialsPageProps, type CredentialsProblem, credentialsPage } from './credentials.js';
export { deliverySentence } from './delivery.js';
export {
  alreadyUploadedPage,
  destroyedPage,
  expiredPage,
  type FailedPageProps,
  failedPage,
  linkUsedPage,
} from './ended.js';
export { takenFiles } from './file-kinds.js';
export { type FinishedPageProps, finishedPage } from './finished.js';
export { frontPage } from './front.js';
export {
  doneHerePage,
  errorPage,
  proxyWorksPage,
  unknownPage,
  unmatchedCallbackPage,
  waitingPage,
} from './misdirected.js';
export type { PickerWindow } from './picker-window.js';
export { problemSentence, type UploadProblem } from './problem.js';
export { type ProgressPageProps, progressPage } from './progress.js';
export type { ExtraFields } from './reads.js';
export type { Application, AssetUrls, BareShell, PageShell } from './shell.js';
export { type UploadPageProps, uploadPage } from './upload.js';
