import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../main/widget.js';
import type { CourseTexts, MenuTexts } from '../texts/picker-texts.js';
import type { Course } from './course.js';
import { ListScreen } from './list-screen.js';

export interface CourseProps extends ScreenProps {
  readonly course: Course;
  readonly texts: MenuTexts & CourseTexts;
}

/** What the course shows now, each in its own words and those of the menu. */
export function CourseScreen(props: ScreenProps & { readonly course: Course }): VNode {
  const { course } = props;
  const { screen, texts } = course;
  switch (screen.kind) {
    case 'reading':
      return <screen.reading.Screen {...props} reading={screen.reading} />;
    case 'list':
      return <List {...props} texts={texts} />;
    case 'empty':
      return <Nobody {...props} texts={texts} why={screen.why} />;
  }
}

function Nobody(props: CourseProps & { readonly why: 'book' | 'filter' }): VNode {
  const { later } = props.course;
  useEffect(() => void later.load(), [later]);
  return later.parts ? <later.parts.Empty {...props} /> : <div class="bb-picker-body" aria-busy="true" />;
}

/** Shown when all that it begins with is there. */
function List(props: CourseProps): VNode {
  const { course } = props;
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void course.loadList().then(() => setReady(true));
  }, [course]);
  return isReady ? <ListScreen {...props} /> : <div class="bb-picker-body" aria-busy="true" />;
}
