import { speechOf } from '@bookbridge/ui';
import { ButtonLink } from '@bookbridge/ui/components';
import { CloseButton } from './closing.js';
import { outcomePage } from './outcome.js';
import type { BareShell } from './shell.js';

/** A link that is none of ours. */
export function unknownPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.unknown;
  return outcomePage({
    shell,
    icon: 'alert',
    tone: 'neutral',
    title,
    children: <p>{sentence}</p>,
  });
}

/** A provider's redirect that belongs to nothing: used, late, or of another browser. */
export function unmatchedCallbackPage(shell: BareShell): string {
  const { title, sentence, cookies } = shell.texts.unmatchedCallback;
  return outcomePage({
    shell,
    icon: 'alert',
    tone: 'neutral',
    title,
    script: shell.assets.consentScript,
    children: (
      <>
        <p>{sentence}</p>
        <p class="bb-small">{cookies}</p>
        <CloseButton shell={shell} />
      </>
    ),
  });
}

/** The address of a callback without anything: most often a page of ours that is opened anew. */
export function doneHerePage(shell: BareShell): string {
  const { title, sentence } = shell.texts.doneHere;
  return outcomePage({
    shell,
    icon: 'check',
    tone: 'neutral',
    title,
    script: shell.assets.consentScript,
    children: (
      <>
        <p>{sentence}</p>
        <CloseButton shell={shell} />
      </>
    ),
  });
}

/** For developers: their page sends on to us what a provider gives it. */
export function proxyWorksPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.proxyWorks;
  return outcomePage({
    shell,
    icon: 'check',
    tone: 'positive',
    title,
    children: <p>{sentence}</p>,
  });
}

/** We cannot answer for a moment. The very address is opened again, with all that it asks. */
export function waitingPage(shell: BareShell): string {
  const { waiting, failed } = shell.texts;
  return outcomePage({
    shell,
    icon: 'clock',
    tone: 'neutral',
    title: waiting.title,
    children: (
      <>
        <p>{waiting.sentence}</p>
        <ButtonLink href="">{failed.tryAgain}</ButtonLink>
      </>
    ),
  });
}

/** A fault of ours; the number leads to the log. */
export function errorPage(shell: BareShell, props: { requestId: string }): string {
  const { title, sentence, reference } = shell.texts.error;
  return outcomePage({
    shell,
    icon: 'alert',
    tone: 'negative',
    title,
    script: shell.assets.consentScript,
    children: (
      <>
        <p>{sentence}</p>
        <p class="bb-small">{speechOf(shell.locale).say(reference, { requestId: props.requestId })}</p>
        <CloseButton shell={shell} />
      </>
    ),
  });
}
