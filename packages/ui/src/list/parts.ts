/** What the list draws when it is asked to, or when it is long: a page may load it after the list. */
export { Details } from './details.js';
export { Nobody } from './nobody.js';
export { Rail } from './rail.js';
export { Review } from './review.js';
