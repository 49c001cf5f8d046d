import { speechOf } from '@bookbridge/ui';
import { ButtonLink, Card } from '@bookbridge/ui/components';
import { AskingFacts } from './asking-facts.js';
import { renderPage } from './frame.js';
import { outcomePage } from './outcome.js';
import type { ExtraFields } from './reads.js';
import { Service } from './service.js';
import type { BareShell, PageShell } from './shell.js';

export interface BegunPageProps {
  /** As the provider writes itself. */
  sourceName: string;
  /** Leads to the provider. */
  goOnUrl: string;
  reads: ExtraFields;
  retentionMinutes: number;
}

/** Before the provider's own page: who asks, what is read, who gets it, and what becomes of it. */
export function begunPage(shell: PageShell, props: BegunPageProps): string {
  const { texts, application, locale } = shell;
  const speech = speechOf(locale);
  const title = speech.say(texts.upload.title, { application: application.name });
  return renderPage({
    shell,
    title,
    children: (
      <Card labelledBy="bb-title">
        <h1 id="bb-title" class="bb-title">
          {title}
        </h1>
        <Service shell={shell} />
        <AskingFacts shell={shell} destroys={texts.finished.destroys} {...props} />
        <ButtonLink href={props.goOnUrl}>
          {speech.say(texts.picker.goOn, { source: props.sourceName })}
        </ButtonLink>
      </Card>
    ),
  });
}

/** Nothing begins: for the person one sentence, and for whoever built the page the reason. */
export function beginRefusedPage(shell: BareShell, { why }: { why: string }): string {
  const { title, sentence } = shell.texts.picker.refused;
  return outcomePage({
    shell,
    icon: 'alert',
    tone: 'negative',
    title,
    children: (
      <>
        <p>{sentence}</p>
        <p class="bb-small" lang="en" dir="ltr">
          {why}
        </p>
      </>
    ),
  });
}
