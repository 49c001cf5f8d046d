import type { ComponentChildren, VNode } from 'preact';
import { Card, Icon, type IconName } from './components/index.js';

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
