import { Caution } from '@bookbridge/ui/components';
import { PeopleList } from '@bookbridge/ui/list';
import type { VNode } from 'preact';
import { typedPeople } from '../contact/typed-addresses.js';
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
export function ListScreen({ sitting, course, texts, speech }: CourseProps): VNode {
  const { options, locale } = sitting;
  const { choice } = course;
  const { limit } = choice;
  const message = options.selectionLimitMessage?.replaceAll(countPlace, speech.number(limit ?? 0));
  const offer = (query: string) => {
    const people = typedPeople(query);
    if (people.length === 0) return undefined;
    const [first] = people;
    return {
      label:
        people.length === 1
          ? speech.say(texts.add, { address: first?.primaryEmail() ?? '' })
          : speech.count(texts.addSeveral, people.length),
      go: () => course.addPeople(people),
    };
  };
  return (
    <div class="bb-picker-list">
      {course.offline ? <Caution text={course.offline} /> : null}
      <PeopleList
        people={choice.people}
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
        offer={offer}
        hooks={hooks}
        submitLabel={(count) => (count === 0 ? texts.submitNobody : speech.count(texts.submit, count))}
        onSubmit={() => course.submit()}
        handedOver={speech.say(texts.handedOver, { application: sitting.ground.settings.name })}
      />
    </div>
  );
}
