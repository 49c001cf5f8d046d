import { Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../main/widget.js';
import type { Course, LoadedList } from './course.js';
import { Empty } from './screens/empty.js';
import { Failed } from './screens/failed.js';
import { ImportScreen } from './screens/import-screen.js';
import { Progress } from './screens/progress.js';

export interface CourseProps extends ScreenProps {
  readonly course: Course;
}

/** What the course shows now. */
export function CourseScreen(props: CourseProps): VNode {
  const { screen } = props.course;
  switch (screen.kind) {
    case 'import':
      return <ImportScreen {...props} source={screen.source} running={screen.running} />;
    case 'leaving':
    case 'progress':
    case 'file':
      return <Progress {...props} screen={screen} />;
    case 'list':
      return <List {...props} />;
    case 'empty':
      return <Empty {...props} why={screen.why} />;
    case 'failed':
      return <Failed {...props} failure={screen.failure} source={screen.source} />;
  }
}

/** The list is a chunk of its own: until there is an address book nobody needs it. */
function List(props: CourseProps): VNode {
  const { course, texts } = props;
  const [list, setList] = useState<LoadedList>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    course.loadList().then(setList, () => setLost(true));
  }, [course]);
  if (list) return <list.Screen {...props} listTexts={list.texts} />;
  return (
    <div class="bb-picker-body" aria-busy={!isLost}>
      {isLost ? <Notice text={texts.failed} /> : null}
    </div>
  );
}
