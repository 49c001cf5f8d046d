import { speechOf } from '@bookbridge/ui';
import { Card, Icon, type IconName } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { Availability, AvailabilityStatus } from '../../model/availability.js';
import { renderPage } from './frame.js';
import type { BareShell } from './shell.js';

export interface AvailabilityPageProps {
  sources: readonly { name: string; availability: Availability }[];
}

/** How well the sources can be read: for whoever wonders whether it is them. */
export function availabilityPage(shell: BareShell, { sources }: AvailabilityPageProps): string {
  const { title, sentence, none } = shell.texts.availability;
  return renderPage({
    shell,
    title,
    children: (
      <Card labelledBy="bb-title">
        <h1 id="bb-title" class="bb-title">
          {title}
        </h1>
        <p>{sources.length === 0 ? none : sentence}</p>
        {sources.length === 0 ? null : (
          <ul class="bb-availability">
            {sources.map((source) => (
              <Source key={source.name} shell={shell} {...source} />
            ))}
          </ul>
        )}
      </Card>
    ),
  });
}

const icons: Readonly<Record<AvailabilityStatus, IconName>> = {
  ok: 'check',
  degraded: 'alert',
  off: 'close',
  unknown: 'minus',
};

function Source({
  shell,
  name,
  availability,
}: {
  shell: BareShell;
  name: string;
  availability: Availability;
}): VNode {
  const { status } = availability;
  const details = detailsOf(shell, availability);
  return (
    <li class="bb-availability-source">
      <span class="bb-availability-name">{name}</span>
      <span class={`bb-availability-status bb-availability-${status}`}>
        <Icon name={icons[status]} />
        {shell.texts.availability[status]}
      </span>
      {details.length === 0 ? null : (
        <span class="bb-availability-details bb-small bb-muted">
          {details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </span>
      )}
    </li>
  );
}

/** What there is to say besides, a sentence each. */
function detailsOf({ locale, texts }: BareShell, { percent, seconds, lastGoodAt }: Availability): string[] {
  const { say, ...speech } = speechOf(locale);
  const { good, time, last } = texts.availability;
  return [
    percent ? say(good, { percent: speech.percent(percent.good) }) : undefined,
    seconds
      ? say(time, { median: speech.seconds(seconds.median), most: speech.seconds(seconds.p95) })
      : undefined,
    lastGoodAt ? say(last, { time: speech.moment(lastGoodAt) }) : undefined,
  ].filter((detail) => detail !== undefined);
}
