/** What comes after the list, or in its place; a chunk of its own, loaded when the list is there. */
export { Details, Nobody, Rail, Review } from '@bookbridge/ui/list/parts';
export { Empty } from './empty.js';
export { handOver } from './hand-over.js';
export { offerOf } from './offer.js';
