import { speechOf } from '@bookbridge/ui';
import { outcomePage } from './outcome.js';
import type { BareShell } from './shell.js';
import { TryAgain } from './way-on.js';

/** A link that is none of ours. */
export function unknownPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.unknown;
  return outcomePage({ shell, icon: 'alert', tone: 'neutral', title, children: <p>{sentence}</p> });
}

/** A provider's redirect that belongs to nothing: used, late, or of another browser. */
export function unmatchedCallbackPage(shell: BareShell): string {
  const { title, sentence, cookies } = shell.texts.unmatchedCallback;
  return outcomePage({
    shell,
    icon: 'alert',
    tone: 'neutral',
    title,
    children: (
      <>
        <p>{sentence}</p>
        <p class="bb-small">{cookies}</p>
      </>
    ),
  });
}

/** The address of a callback without anything: most often a page of ours that is opened anew. */
export function doneHerePage(shell: BareShell): string {
  const { title, sentence } = shell.texts.doneHere;
  return outcomePage({ shell, icon: 'check', tone: 'neutral', title, children: <p>{sentence}</p> });
}

/** For developers: their page sends on to us what a provider gives it. */
export function proxyWorksPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.proxyWorks;
  return outcomePage({
    shell,
    icon: 'check',
    tone: 'positive',
    title,
    keepsAddress: true,
    children: <p>{sentence}</p>,
  });
}

/** We cannot answer for a moment. The very address is opened again, with all that it asks. */
export function waitingPage(shell: BareShell): string {
  const { title, sentence } = shell.texts.waiting;
  return outcomePage({
    shell,
    icon: 'clock',
    tone: 'neutral',
    title,
    children: <p>{sentence}</p>,
    wayOn: <TryAgain shell={shell} />,
  });
}

/** A fault of ours; the number leads to the log. What a provider has sent along is used up. */
export function errorPage(shell: BareShell, props: { requestId: string }): string {
  const { title, sentence, reference } = shell.texts.error;
  return outcomePage({
    shell,
    icon: 'alert',
    tone: 'negative',
    title,
    children: (
      <>
        <p>{sentence}</p>
        <p class="bb-small">{speechOf(shell.locale).say(reference, { requestId: props.requestId })}</p>
      </>
    ),
    wayOn: shell.isCallback ? undefined : <TryAgain shell={shell} />,
  });
}
