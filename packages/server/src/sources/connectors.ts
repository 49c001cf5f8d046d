/* The providers that we can read from: a line each. */
export { carddav } from './carddav/index.js';
export { fastmail } from './fastmail/index.js';
export { google } from './google/index.js';
export { jmap } from './jmap/index.js';
export { microsoft } from './microsoft/index.js';
export { yahoo } from './yahoo/index.js';
