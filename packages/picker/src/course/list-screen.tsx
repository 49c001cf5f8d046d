import { Caution } from '@bookbridge/ui/components';
import { PeopleList } from '@bookbridge/ui/list';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { countPlace } from '../texts/words.js';
import type { CourseProps } from './course-screen.js';

/** What pages know its parts by. */
const hooks = {
  listId: 'cloudsponge-address-book',
  letterClass: 'cloudsponge-letter',
  railId: 'cloudsponge-dictionary',
  railClass: 'cloudsponge-dictionary',
  allId: 'cloudsponge-select-all',
  submitId: 'cloudsponge-export-button',
};

/** The list of people, as the page wants it. */
export function ListScreen(props: CourseProps): VNode {
  const { sitting, course, texts, speech } = props;
  const { options, locale } = sitting;
  const { choice, later } = course;
  const { parts } = later;
  // When what is shown now has been drawn.
  useEffect(() => {
    (window.requestIdleCallback ?? setTimeout)(() => void later.load());
  }, [later]);
  const { limit } = choice;
  const message = options.selectionLimitMessage?.replaceAll(countPlace, speech.number(limit ?? 0));
  return (
    <div class="bb-picker-list">
      {course.isOffline ? <Caution text={texts.offline} /> : null}
      <PeopleList
        parts={parts}
        onPartsWanted={() => later.whenThere(() => {})}
        people={choice.book.people}
        isFilling={course.isFilling}
        beginsWithReview={course.screen.kind === 'list' && course.screen.isReview === true}
        locale={locale}
        texts={course.listTexts}
        picked={choice.picked}
        onChange={(picked) => course.pick(picked)}
        limit={limit}
        limitMessage={message}
        columns={options.displayContactsColumns?.includes('phone') ? ['email', 'phone'] : ['email']}
        keepsOrder={choice.keepsOrder}
        hasOneAddress
        hasSelectAll={options.displaySelectAllNone !== false}
        offer={(query) => parts?.offerOf(props, query)}
        hooks={hooks}
        submitLabel={(count) => (count === 0 ? texts.submitNobody : speech.count(texts.submit, count))}
        onSubmit={() => course.submit()}
        handedOver={speech.say(texts.handedOver, { application: sitting.ground.settings.name })}
      />
    </div>
  );
}
