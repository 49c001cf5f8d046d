/** No more than a page needs to show the list. */
export { PeopleList } from '@bookbridge/ui/list';
export { h, render } from 'preact';
