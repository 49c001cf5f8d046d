export { PeopleList } from './people-list.js';
export type { Chosen, Person, Picked } from './person.js';
export type { Column, ListHooks, PeopleListProps } from './props.js';
