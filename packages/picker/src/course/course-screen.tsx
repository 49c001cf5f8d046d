import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../main/widget.js';
import type { CourseTexts, ImportTexts, MenuTexts } from '../texts/picker-texts.js';
import type { Course } from './course.js';
import { ListScreen } from './list-screen.js';
import type { Imports, Screen } from './screen.js';
import { Empty } from './screens/empty.js';
import { Progress } from './screens/progress.js';

export interface CourseProps extends ScreenProps {
  readonly course: Course;
  readonly texts: MenuTexts & CourseTexts;
}

export interface ImportProps extends ScreenProps {
  readonly course: Course;
  readonly texts: MenuTexts & ImportTexts;
}

/** What the course shows now, each in its own words and those of the menu. */
export function CourseScreen(props: ScreenProps & { readonly course: Course }): VNode {
  const { course } = props;
  const { screen, texts } = course;
  switch (screen.kind) {
    case 'progress':
      return <Progress name={screen.name} />;
    case 'list':
      return <List {...props} texts={texts} />;
    case 'empty':
      return <Empty {...props} texts={texts} why={screen.why} />;
    default:
      return <OnTheWay {...props} texts={screen.imports.texts} screen={screen} />;
  }
}

function OnTheWay(props: ImportProps & { readonly screen: Extract<Screen, { imports: Imports }> }): VNode {
  const { screen } = props;
  const { ImportScreen, Leaving, ReadingFile, Failed } = screen.imports;
  switch (screen.kind) {
    case 'import':
      return <ImportScreen {...props} source={screen.source} running={screen.running} />;
    case 'leaving':
      return <Leaving {...props} source={screen.source} />;
    case 'file':
      return <ReadingFile {...props} count={screen.count} />;
    case 'failed':
      return <Failed {...props} failure={screen.failure} source={screen.source} />;
  }
}

/** Shown with its styles, which come with the first address book. */
function List(props: CourseProps): VNode {
  const { loadListStyles } = props.sitting;
  const [isStyled, setStyled] = useState(false);
  useEffect(() => {
    void loadListStyles().then(() => setStyled(true));
  }, [loadListStyles]);
  return isStyled ? <ListScreen {...props} /> : <div class="bb-picker-body" aria-busy="true" />;
}
