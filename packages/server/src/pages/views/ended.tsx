import { speechOf } from '@bookbridge/ui';
import type { IconName } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { FailureCode } from '../../model/failures.js';
import type { Texts } from '../../texts/index.js';
import { outcomePage } from './outcome.js';
import type { PageShell } from './shell.js';
import { Closing, TryAgain } from './way-on.js';

/** Time to read the sentence; the application says the same. */
const deniedClosesAfterMs = 8_000;

export interface FailedPageProps {
  failure: FailureCode;
  /** Whether this very address, opened again, lets the person try again. */
  canRetryHere: boolean;
  /** Whether the person has ended the reading when it had begun. */
  isStopped?: boolean;
}

/** The import failed: its one sentence, and one way on. */
export function failedPage(shell: PageShell, props: FailedPageProps): string {
  const { failed, failures } = shell.texts;
  const { application } = shell;
  const isDenied = props.failure === 'consent_denied';
  return outcomePage({
    shell,
    icon: isDenied ? 'minus' : 'alert',
    tone: isDenied ? 'neutral' : 'negative',
    title: isDenied ? failed.denied : failed.title,
    children: (
      <>
        <p>
          {props.isStopped
            ? speechOf(shell.locale).say(sentenceOfEnd(shell), { application: application.name })
            : failures[props.failure]}
        </p>
        <Advice shell={shell} {...props} />
      </>
    ),
    wayOn: props.canRetryHere ? <TryAgain shell={shell} /> : undefined,
  });
}

/** Who was to choose has shared nobody, whether they stopped the reading or came to the list. */
const sentenceOfEnd = ({ delivery, texts }: PageShell): string =>
  delivery === 'picked' ? texts.choice.sharedNobody : texts.failed.stopped;

/** What to do about it, besides what the button does. */
function Advice({ shell, failure, canRetryHere }: FailedPageProps & { shell: PageShell }): VNode | null {
  const { failed } = shell.texts;
  if (canRetryHere) return null;
  if (failure === 'scope_missing') {
    const application = shell.application.name;
    return <p>{speechOf(shell.locale).say(failed.boxIsWhere, { application })}</p>;
  }
  const closesItself = failure === 'consent_denied' && shell.isCallback;
  return <Closing shell={shell} afterMs={closesItself ? deniedClosesAfterMs : undefined} />;
}

/** Nobody came in time. */
export function expiredPage(shell: PageShell): string {
  return endedPage(shell, shell.texts.expired, 'clock');
}

/** It was read and shared, and what was read is no longer here. */
export function destroyedPage(shell: PageShell): string {
  return endedPage(shell, shell.texts.destroyed, 'trash');
}

/** A second file: the first one that was accepted has won. */
export function alreadyUploadedPage(shell: PageShell): string {
  return endedPage(shell, shell.texts.alreadyUploaded, 'check');
}

/** Another browser has answered the question for access: what came of it is nobody else's business. */
export function linkUsedPage(shell: PageShell): string {
  return endedPage(shell, shell.texts.linkUsed, 'check');
}

function endedPage(shell: PageShell, { title, sentence }: Texts['expired'], icon: IconName): string {
  const application = shell.application.name;
  return outcomePage({
    shell,
    icon,
    tone: 'neutral',
    title,
    children: <p>{speechOf(shell.locale).say(sentence, { application })}</p>,
  });
}
