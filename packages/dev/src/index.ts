export { type DevOptions, runDev } from './run-dev.js';
