import type { VNode } from 'preact';
import type { CourseProps } from './course-screen.js';

/** Nobody to choose from, why, and the way on. */
export function Empty({
  sitting,
  course,
  texts,
  why,
}: CourseProps & { readonly why: 'book' | 'filter' }): VNode {
  return (
    <div class="bb-picker-body">
      <p role="alert">{why === 'book' ? texts.emptyBook : texts.emptyFiltered}</p>
      <button type="button" class="bb-button bb-button-primary" onClick={() => course.back()}>
        {sitting.options.skipSourceMenu ? texts.close : texts.another}
      </button>
    </div>
  );
}
