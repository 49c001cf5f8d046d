import { speechOf } from '@bookbridge/ui';
import { Caution, Facts } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { outcomePage } from './outcome.js';
import { Report, type ReportProps } from './report.js';
import type { PageShell } from './shell.js';
import { Closing } from './way-on.js';

export interface FinishedPageProps extends ReportProps {
  /** The file that was read, where it was one. */
  upload?: number | undefined;
  /** Whether there were more people than may be taken. */
  cut: boolean;
  retentionMinutes: number;
}

/** The address book was read to its end, and the page may be closed. */
export function finishedPage(shell: PageShell, props: FinishedPageProps): string {
  const { texts, locale, application } = shell;
  const { nobody, title } = texts.finished;
  const isEmpty = props.total === 0;
  return outcomePage({
    shell,
    icon: isEmpty ? 'people' : 'check',
    tone: isEmpty ? 'neutral' : 'positive',
    title: isEmpty ? nobody : speechOf(locale).say(title, { application: application.name }),
    upload: props.upload,
    children: isEmpty ? <Nobody shell={shell} {...props} /> : <Shared shell={shell} {...props} />,
  });
}

function Nobody(props: FinishedPageProps & { shell: PageShell }): VNode {
  const { texts, locale, application } = props.shell;
  return (
    <>
      <p>{speechOf(locale).say(texts.finished.nobodySentence, { application: application.name })}</p>
      <Report {...props} />
    </>
  );
}

function Shared(props: FinishedPageProps & { shell: PageShell }): VNode {
  const { shell, cut, retentionMinutes } = props;
  const { finished } = shell.texts;
  const speech = speechOf(shell.locale);
  return (
    <>
      <Report {...props} />
      {cut ? <Caution text={finished.cut} /> : null}
      <Facts
        facts={[
          { icon: 'people', text: speech.say(finished.next, { application: shell.application.name }) },
          { icon: 'trash', text: speech.say(finished.destroys, { time: speech.minutes(retentionMinutes) }) },
        ]}
      />
      <Closing shell={shell} />
    </>
  );
}
