import { speechOf } from '@bookbridge/ui';
import { Facts } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { deliverySentence } from './delivery.js';
import { type ExtraFields, readsSentence } from './reads.js';
import type { PageShell } from './shell.js';

export interface AskingFactsProps {
  shell: PageShell;
  reads: ExtraFields;
  /** The sentence of what becomes of it, with a place for the time. */
  destroys: string;
  retentionMinutes: number;
}

/** What a person is told before they give anything: what is read, who gets it, and what becomes of it. */
export function AskingFacts({ shell, reads, destroys, retentionMinutes }: AskingFactsProps): VNode {
  const speech = speechOf(shell.locale);
  return (
    <Facts
      facts={[
        { icon: 'eye', text: readsSentence(shell, reads) },
        { icon: 'people', text: deliverySentence(shell) },
        { icon: 'trash', text: speech.say(destroys, { time: speech.minutes(retentionMinutes) }) },
      ]}
    />
  );
}
