import { Card, Icon, type IconName } from '@bookbridge/ui/components';
import type { ComponentChildren, VNode } from 'preact';
import { renderPage } from './frame.js';
import type { BareShell } from './shell.js';

interface OutcomeProps {
  icon: IconName;
  tone: 'positive' | 'negative' | 'neutral';
  title: string;
  children?: ComponentChildren;
}

/** How it ended: one heading, one sentence, one way on. */
export function Outcome({ icon, tone, title, children }: OutcomeProps): VNode {
  return (
    <Card labelledBy="bb-title">
      <span class={`bb-outcome bb-outcome-${tone}`}>
        <Icon name={icon} />
      </span>
      <h1 id="bb-title" class="bb-title">
        {title}
      </h1>
      {children}
    </Card>
  );
}

interface OutcomePageProps extends OutcomeProps {
  shell: BareShell;
  /** The URL of the script that has something to do on the page. */
  script?: string;
}

/** A whole page of nothing but an outcome. */
export function outcomePage({ shell, script, ...outcome }: OutcomePageProps): string {
  return renderPage({
    shell,
    title: outcome.title,
    ...(script !== undefined && { script }),
    children: <Outcome {...outcome} />,
  });
}
