/** The one event of the demo. */
export const event = {
  host: 'Ana',
  title: 'Ana’s housewarming',
  when: 'Saturday, from 7 in the evening',
  where: '12 Elm Street, third floor',
  note: 'The boxes are unpacked, most of them. Come and see, and bring a chair.',
} as const;

/** Where its page is. */
export const guestsPath = '/housewarming';
