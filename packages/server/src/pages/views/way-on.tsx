import { speechOf } from '@bookbridge/ui';
import { Button, ButtonLink } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { BareShell } from './shell.js';

/**
 * The one way on from a page that has nothing more to do: back to the application where its address is known, else to
 * close the page. The script has a window that another one opened closed, whatever else it would offer.
 */
export function WayOn({ shell }: { shell: BareShell }): VNode {
  const { closing } = shell.texts;
  const { application } = shell;
  const homeUrl = application?.homeUrl;
  return (
    <div class="bb-way-on">
      {application && homeUrl !== undefined ? (
        <ButtonLink href={homeUrl}>
          {speechOf(shell.locale).say(closing.back, { application: application.name })}
        </ButtonLink>
      ) : null}
      <Button data-bb-close="" data-bb-cannot-close={closing.cannot} hidden>
        {closing.button}
      </Button>
    </div>
  );
}

/** The one way on from what may go better the next time: the very address is opened again. */
export function TryAgain({ shell }: { shell: BareShell }): VNode {
  return (
    <div class="bb-way-on">
      <ButtonLink href="">{shell.texts.failed.tryAgain}</ButtonLink>
    </div>
  );
}

interface ClosingProps {
  shell: BareShell;
  /** When the page closes itself, where the browser lets it; `undefined` leaves that to the person. */
  afterMs?: number | undefined;
}

/** Says that nothing is lost with the page; what a button says already is not said twice. */
export function Closing({ shell, afterMs }: ClosingProps): VNode | null {
  const { closing } = shell.texts;
  const { application } = shell;
  if (!application || (afterMs === undefined && application.homeUrl !== undefined)) return null;
  const sentence = afterMs === undefined ? closing.byHand : closing.byItself;
  return (
    <p class="bb-small" data-bb-closes-after={afterMs}>
      {speechOf(shell.locale).say(sentence, { application: application.name })}
    </p>
  );
}
