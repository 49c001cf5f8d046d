export { PeopleList } from './people-list.js';
export type { Person, Picked } from './person.js';
export type { Column, ListHooks, PeopleListProps } from './props.js';
