/** The picker but for what has to be there before anybody clicks. */
export { makeView } from './view.js';
