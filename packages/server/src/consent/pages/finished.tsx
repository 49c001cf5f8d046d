import type { SkipReason } from '@bookbridge/contacts';
import type { VNode } from 'preact';
import { speechOf } from '../../texts/index.js';
import { Button, Caution, Facts, Fold } from './components/index.js';
import { renderPage } from './frame.js';
import { Outcome } from './outcome.js';
import type { PageShell } from './shell.js';

export interface FinishedPageProps {
  /** How many people were read; undefined when the reading goes on without the browser. */
  total: number | undefined;
  skipped: number | undefined;
  /** The first lines that were skipped, for the fold; never their content. */
  skips?: readonly { at: number; reason: SkipReason }[] | undefined;
  /** Whether there were more people than may be taken. */
  cut: boolean;
  retentionMinutes: number;
}

/** The browser's part is done, and the page may be closed. */
export function finishedPage(shell: PageShell, props: FinishedPageProps): string {
  const title = titleOf(shell, props.total);
  return renderPage({
    shell,
    title,
    isLive: true,
    children:
      props.total === 0 ? (
        <Nobody shell={shell} title={title} />
      ) : (
        <Shared shell={shell} title={title} {...props} />
      ),
  });
}

function titleOf({ texts, locale, application }: PageShell, total: number | undefined): string {
  const { handedOver, nobody, title } = texts.finished;
  if (total === undefined) return handedOver;
  return total === 0 ? nobody : speechOf(locale).say(title, { application: application.name });
}

function Nobody({ shell, title }: { shell: PageShell; title: string }): VNode {
  const { texts, locale, application } = shell;
  return (
    <Outcome icon="people" tone="neutral" title={title}>
      <p>{speechOf(locale).say(texts.finished.nobodySentence, { application: application.name })}</p>
    </Outcome>
  );
}

function Shared(props: FinishedPageProps & { shell: PageShell; title: string }): VNode {
  const { shell, title, total, cut, retentionMinutes } = props;
  const { finished, upload } = shell.texts;
  const speech = speechOf(shell.locale);
  const application = shell.application.name;
  // Our copy lives from the end of the reading, which nobody knows while it goes on.
  const [next, destroys] =
    total === undefined ? [finished.handedOverSentence, upload.destroys] : [finished.next, finished.destroys];
  return (
    <Outcome icon="check" tone="positive" title={title}>
      {total === undefined ? null : <Report {...props} total={total} />}
      {cut ? <Caution text={finished.cut} /> : null}
      <Facts
        facts={[
          { icon: 'people', text: speech.say(next, { application }) },
          { icon: 'trash', text: speech.say(destroys, { time: speech.minutes(retentionMinutes) }) },
        ]}
      />
      <p class="bb-small">{speech.say(finished.mayClose, { application })}</p>
      <Button look="quiet" data-bb-close="" hidden>
        {finished.close}
      </Button>
    </Outcome>
  );
}

/** "213 people · 4 lines skipped" in one line, the skipped ones folded. */
function Report({
  shell,
  total,
  skipped = 0,
  skips = [],
}: FinishedPageProps & { shell: PageShell; total: number }) {
  const { finished, skipReasons } = shell.texts;
  const speech = speechOf(shell.locale);
  const people = speech.count(finished.total, total);
  if (skipped === 0) return <p class="bb-count">{people}</p>;
  const more = skipped - skips.length;
  return (
    <Fold look="report" summary={`${people} · ${speech.count(finished.skipped, skipped)}`}>
      <p>{finished.skippedWhy}</p>
      <ul class="bb-lines">
        {skips.map(({ at, reason }) => (
          <li key={at}>
            {speech.say(finished.skippedLine, { line: speech.number(at), reason: skipReasons[reason] })}
          </li>
        ))}
      </ul>
      {more > 0 && skips.length > 0 ? <p>{speech.count(finished.skippedMore, more)}</p> : null}
    </Fold>
  );
}
