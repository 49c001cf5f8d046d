import type { SkipReason } from '@bookbridge/contacts';
import type { VNode } from 'preact';
import { speechOf } from '../../texts/index.js';
import { CloseButton, Closing } from './closing.js';
import { Caution, Facts, Fold } from './components/index.js';
import { renderPage } from './frame.js';
import { Outcome } from './outcome.js';
import type { PageShell } from './shell.js';

export interface FinishedPageProps {
  /** How many people were read. */
  total: number;
  skipped: number | undefined;
  /** The first lines that were skipped, for the fold; never their content. */
  skips?: readonly { at: number; reason: SkipReason }[] | undefined;
  /** Whether there were more people than may be taken. */
  cut: boolean;
  retentionMinutes: number;
}

/** The address book was read to its end, and the page may be closed. */
export function finishedPage(shell: PageShell, props: FinishedPageProps): string {
  const title = titleOf(shell, props.total);
  return renderPage({
    shell,
    title,
    script: shell.assets.consentScript,
    children:
      props.total === 0 ? (
        <Nobody shell={shell} title={title} />
      ) : (
        <Shared shell={shell} title={title} {...props} />
      ),
  });
}

function titleOf({ texts, locale, application }: PageShell, total: number): string {
  const { nobody, title } = texts.finished;
  return total === 0 ? nobody : speechOf(locale).say(title, { application: application.name });
}

function Nobody({ shell, title }: { shell: PageShell; title: string }): VNode {
  const { texts, locale, application } = shell;
  return (
    <Outcome icon="people" tone="neutral" title={title}>
      <p>{speechOf(locale).say(texts.finished.nobodySentence, { application: application.name })}</p>
      <CloseButton shell={shell} />
    </Outcome>
  );
}

function Shared(props: FinishedPageProps & { shell: PageShell; title: string }): VNode {
  const { shell, title, cut, retentionMinutes } = props;
  const { finished } = shell.texts;
  const speech = speechOf(shell.locale);
  return (
    <Outcome icon="check" tone="positive" title={title}>
      <Report {...props} />
      {cut ? <Caution text={finished.cut} /> : null}
      <Facts
        facts={[
          { icon: 'people', text: speech.say(finished.next, { application: shell.application.name }) },
          { icon: 'trash', text: speech.say(finished.destroys, { time: speech.minutes(retentionMinutes) }) },
        ]}
      />
      <Closing shell={shell} afterMs={undefined} />
    </Outcome>
  );
}

/** "213 people · 4 lines skipped" in one line, the skipped ones folded. */
function Report({ shell, total, skipped = 0, skips = [] }: FinishedPageProps & { shell: PageShell }): VNode {
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
