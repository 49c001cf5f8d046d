import { Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { AskedSource } from '../../stub/sources.js';
import { nameOf } from '../../texts/name-of.js';
import { failureSentence } from '../failure-sentence.js';
import type { Failure } from '../import/machine.js';
import type { ReadingProps } from './reading-screen.js';

interface FailedProps extends ReadingProps {
  readonly failure: Failure;
  readonly source: AskedSource | undefined;
}

/** What went wrong in one sentence, and the ways on. */
export function Failed({ sitting, reading, texts, failure, source }: FailedProps): VNode {
  return (
    <div class="bb-picker-body">
      <Notice text={failureSentence(failure, source ? nameOf(source, texts) : '', texts, sitting.locale)} />
      <div class="bb-picker-actions">
        {source ? (
          <button type="button" class="bb-button bb-button-primary" onClick={() => sitting.choose(source)}>
            {texts.tryAgain}
          </button>
        ) : null}
        <button
          type="button"
          class={`bb-button bb-button-${source ? 'quiet' : 'primary'}`}
          onClick={() => reading.course.back()}
        >
          {sitting.options.skipSourceMenu ? texts.close : texts.another}
        </button>
      </div>
    </div>
  );
}
