import type { VNode } from 'preact';
import { Icon, type IconName } from './icon.js';

export interface Fact {
  icon: IconName;
  text: string;
}

/** Short true sentences, each with its icon. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode {
  return (
    <ul class="bb-facts">
      {facts.map(({ icon, text }) => (
        <li key={icon} class="bb-fact">
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
