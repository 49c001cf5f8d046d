/** All that leads to an address book that is not here yet; a chunk of its own, loaded when one is asked for. */
export { Reading } from './reading.js';
