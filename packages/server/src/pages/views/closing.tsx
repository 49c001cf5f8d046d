import { speechOf } from '@bookbridge/ui';
import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { BareShell, PageShell } from './shell.js';

interface ClosingProps {
  shell: PageShell;
  /** When the page closes itself, where the browser lets it; `undefined` leaves that to the person. */
  afterMs: number | undefined;
}

/** Where to go from a page that has nothing more to do. */
export function Closing({ shell, afterMs }: ClosingProps): VNode {
  const { closing } = shell.texts;
  const sentence = afterMs === undefined ? closing.byHand : closing.byItself;
  return (
    <>
      <p class="bb-small" data-bb-closes-after={afterMs}>
        {speechOf(shell.locale).say(sentence, { application: shell.application.name })}
      </p>
      <CloseButton shell={shell} />
    </>
  );
}

/** The script shows it where it can keep its promise. */
export function CloseButton({ shell }: { shell: BareShell }): VNode {
  return (
    <Button look="quiet" data-bb-close="" hidden>
      {shell.texts.closing.button}
    </Button>
  );
}
