export { PeopleList } from './people-list.js';
export type { Person, Picked } from './person.js';
export type { Column, PeopleListProps } from './props.js';
