import { Card } from '@bookbridge/ui/components';
import type { ComponentChildren, VNode } from 'preact';

interface WorkingProps {
  /** The id of the heading. */
  labelledBy: string;
  heading: VNode;
  fileName?: string | undefined;
  /** How far it is. */
  count: ComponentChildren;
  /** What moves meanwhile. */
  movement: VNode;
  note?: string;
  /** What ends it. */
  stop: VNode;
  /** For the script. */
  data: Readonly<Record<`data-${string}`, string | number | undefined>>;
}

/** Something that goes on, and nothing else: each part is where it was when one of these takes the place of another. */
export function Working(props: WorkingProps): VNode {
  return (
    <Card labelledBy={props.labelledBy}>
      <div class="bb-told bb-working" {...props.data}>
        {props.heading}
        <p class="bb-working-file">
          <bdi data-bb-working-file>{props.fileName}</bdi>
        </p>
        <p class="bb-count" data-bb-count>
          {props.count}
        </p>
        <div class="bb-movement">{props.movement}</div>
        <p class="bb-small bb-working-note" data-bb-note>
          {props.note}
        </p>
      </div>
      {props.stop}
    </Card>
  );
}
