import type { FailureCode } from '../../imports/failures.js';
import { speechOf, type Texts } from '../../texts/index.js';
import { ButtonLink, type IconName } from './components/index.js';
import { renderPage } from './frame.js';
import { Outcome } from './outcome.js';
import type { PageShell } from './shell.js';

export interface FailedPageProps {
  failure: FailureCode;
  /** Whether this very address, opened again, lets the person try again. */
  canRetryHere: boolean;
}

/** The import failed: its one sentence, and one way on. */
export function failedPage(shell: PageShell, { failure, canRetryHere }: FailedPageProps): string {
  const { failed, failures } = shell.texts;
  const goBack = speechOf(shell.locale).say(failed.goBack, { application: shell.application.name });
  return renderPage({
    shell,
    title: failed.title,
    children: (
      <Outcome icon="alert" tone={failure === 'consent_denied' ? 'neutral' : 'negative'} title={failed.title}>
        <p>{failures[failure]}</p>
        {canRetryHere ? (
          <ButtonLink href="?">{failed.tryAgain}</ButtonLink>
        ) : (
          <p class="bb-small">{goBack}</p>
        )}
      </Outcome>
    ),
  });
}

/** Nobody came in time. */
export function expiredPage(shell: PageShell): string {
  return closingPage(shell, shell.texts.expired, 'clock');
}

/** It was read and shared, and what was read is no longer here. */
export function destroyedPage(shell: PageShell): string {
  return closingPage(shell, shell.texts.destroyed, 'trash');
}

/** A second file: the first one that was accepted has won. */
export function alreadyUploadedPage(shell: PageShell): string {
  return closingPage(shell, shell.texts.alreadyUploaded, 'check');
}

function closingPage(shell: PageShell, { title, sentence }: Texts['expired'], icon: IconName): string {
  return renderPage({
    shell,
    title,
    children: (
      <Outcome icon={icon} tone="neutral" title={title}>
        <p>{speechOf(shell.locale).say(sentence, { application: shell.application.name })}</p>
      </Outcome>
    ),
  });
}
