import { speechOf } from '@bookbridge/ui';
import { Caution, Facts } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { CloseButton, Closing } from './closing.js';
import { renderPage } from './frame.js';
import { Outcome } from './outcome.js';
import { Report, type ReportProps } from './report.js';
import type { PageShell } from './shell.js';

export interface FinishedPageProps extends ReportProps {
  /** The file that was read, where it was one. */
  upload?: number | undefined;
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
    upload: props.upload,
    children:
      props.total === 0 ? (
        <Nobody shell={shell} title={title} {...props} />
      ) : (
        <Shared shell={shell} title={title} {...props} />
      ),
  });
}

function titleOf({ texts, locale, application }: PageShell, total: number): string {
  const { nobody, title } = texts.finished;
  return total === 0 ? nobody : speechOf(locale).say(title, { application: application.name });
}

function Nobody({ title, ...props }: FinishedPageProps & { shell: PageShell; title: string }): VNode {
  const { shell } = props;
  const { texts, locale, application } = shell;
  return (
    <Outcome icon="people" tone="neutral" title={title}>
      <p>{speechOf(locale).say(texts.finished.nobodySentence, { application: application.name })}</p>
      <Report {...props} />
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
