import type { VNode } from 'preact';
import { nameOf } from '../../texts/name-of.js';
import type { CourseProps } from '../course-screen.js';
import type { Screen } from '../screen.js';

type Waiting = Extract<Screen, { kind: 'leaving' | 'progress' | 'file' }>;

/** Something goes on for which nobody is needed. */
export function Progress({ texts, speech, screen }: CourseProps & { readonly screen: Waiting }): VNode {
  const count = screen.kind === 'file' && screen.count > 0 ? speech.count(texts.soFar, screen.count) : '';
  return (
    <div class="bb-picker-body">
      {screen.kind === 'progress' ? <p>{screen.name}</p> : null}
      {screen.kind === 'leaving' ? (
        <p>{speech.say(texts.leaving, { source: nameOf(screen.source, texts) })}</p>
      ) : null}
      {screen.kind === 'file' ? <p>{texts.readingFile}</p> : null}
      <Busy text={count} />
    </div>
  );
}

/** A bar that moves, since nobody knows how much there will be, and how much there is. */
export function Busy({ text }: { readonly text: string }): VNode {
  return (
    <>
      <div class="bb-picker-busy" aria-hidden="true" />
      <p class="bb-count" role="status">
        {text}
      </p>
    </>
  );
}
