import { type TypedPerson, typedPeople } from '../contact/typed-addresses.js';
import type { CourseProps } from './course-screen.js';

/** What can be done with addresses that were typed where one searches. */
export function offerOf(
  { course, texts, speech }: CourseProps,
  query: string,
): { label: string; go: () => void } | undefined {
  const people = typedPeople(query);
  const [first] = people;
  if (!first) return undefined;
  return {
    label:
      people.length === 1
        ? speech.say(texts.add, { address: first.email[0].address })
        : speech.count(texts.addSeveral, people.length),
    go: () => add(course, people),
  };
}

/** Puts people in who were typed, and picks them; who is there already is only picked. */
function add(course: CourseProps['course'], typed: readonly TypedPerson[]): void {
  const { choice } = course;
  choice.book.add(typed.map((person) => choice.lent.withHelpers(person)));
  const wanted = new Set(typed.map(({ email: [{ address }] }) => address.toLowerCase()));
  choice.pickMore(({ emails }) => emails.some((email) => wanted.has(email.toLowerCase())));
  course.showPeople();
}
