import { speechOf } from '../../texts/index.js';
import { CloseButton } from './closing.js';
import { ButtonLink } from './components/index.js';
import { renderPage } from './frame.js';
import { Outcome } from './outcome.js';
import type { BareShell } from './shell.js';

/** A link that is none of ours. */
export function unknownPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.unknown;
  return renderPage({
    shell,
    title,
    children: (
      <Outcome icon="alert" tone="neutral" title={title}>
        <p>{sentence}</p>
      </Outcome>
    ),
  });
}

/** A provider's redirect that belongs to nothing: used, late, or of another browser. */
export function unmatchedCallbackPage(shell: BareShell): string {
  const { title, sentence, cookies } = shell.texts.unmatchedCallback;
  return renderPage({
    shell,
    title,
    script: shell.assets.consentScript,
    children: (
      <Outcome icon="alert" tone="neutral" title={title}>
        <p>{sentence}</p>
        <p class="bb-small">{cookies}</p>
        <CloseButton shell={shell} />
      </Outcome>
    ),
  });
}

/** The address of a callback without anything: most often a page of ours that is opened anew. */
export function doneHerePage(shell: BareShell): string {
  const { title, sentence } = shell.texts.doneHere;
  return renderPage({
    shell,
    title,
    script: shell.assets.consentScript,
    children: (
      <Outcome icon="check" tone="neutral" title={title}>
        <p>{sentence}</p>
        <CloseButton shell={shell} />
      </Outcome>
    ),
  });
}

/** For developers: their page sends on to us what a provider gives it. */
export function proxyWorksPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.proxyWorks;
  return renderPage({
    shell,
    title,
    children: (
      <Outcome icon="check" tone="positive" title={title}>
        <p>{sentence}</p>
      </Outcome>
    ),
  });
}

/** We cannot answer for a moment. The very address is opened again, with all that it asks. */
export function waitingPage(shell: BareShell): string {
  const { waiting, failed } = shell.texts;
  return renderPage({
    shell,
    title: waiting.title,
    children: (
      <Outcome icon="clock" tone="neutral" title={waiting.title}>
        <p>{waiting.sentence}</p>
        <ButtonLink href="">{failed.tryAgain}</ButtonLink>
      </Outcome>
    ),
  });
}

/** A fault of ours; the number leads to the log. */
export function errorPage(shell: BareShell, props: { requestId: string }): string {
  const { title, sentence, reference } = shell.texts.error;
  return renderPage({
    shell,
    title,
    script: shell.assets.consentScript,
    children: (
      <Outcome icon="alert" tone="negative" title={title}>
        <p>{sentence}</p>
        <p class="bb-small">{speechOf(shell.locale).say(reference, { requestId: props.requestId })}</p>
        <CloseButton shell={shell} />
      </Outcome>
    ),
  });
}
