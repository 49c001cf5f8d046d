import type { VNode } from 'preact';
import type { AskedSource } from '../../stub/sources.js';
import { nameOf } from '../../texts/name-of.js';
import { Busy } from './progress.js';
import type { ReadingProps } from './reading-screen.js';

/** The page goes to the provider, and comes back from there. */
export function Leaving({ texts, speech, source }: ReadingProps & { readonly source: AskedSource }): VNode {
  return (
    <div class="bb-picker-body">
      <p>{speech.say(texts.leaving, { source: nameOf(source, texts) })}</p>
      <Busy text="" />
    </div>
  );
}

export function ReadingFile({ texts, speech, count }: ReadingProps & { readonly count: number }): VNode {
  return (
    <div class="bb-picker-body">
      <p>{texts.readingFile}</p>
      <Busy text={count > 0 ? speech.count(texts.soFar, count) : ''} />
    </div>
  );
}
