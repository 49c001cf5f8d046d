/** No more than a page needs to show the list. */
export { PeopleList } from '@bookbridge/ui/list';
export * as parts from '@bookbridge/ui/list/parts';
export { h, render } from 'preact';
