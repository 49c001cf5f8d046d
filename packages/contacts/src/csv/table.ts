/** What a table of people needs, loaded when one is met. */
export { detectTable } from './detect.js';
export { csvReader } from './read.js';
export { wordsFor } from './words-for.js';
