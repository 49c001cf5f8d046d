export { PeopleList } from './people-list.js';
export type { Chosen, Person, Picked } from './person.js';
export type { Column, ListHooks, ListParts, PeopleListProps } from './props.js';
export { pickAll } from './selection.js';
