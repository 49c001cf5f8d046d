/** All that leads to an address book that is not here yet; a chunk of its own, loaded when one is asked for. */
export { pickOnDevice } from '../device.js';
export { failureSentence } from '../failure-sentence.js';
export { readOnDevice } from '../read-on-device.js';
export { Failed } from '../screens/failed.js';
export { ImportScreen } from '../screens/import-screen.js';
export { Leaving, ReadingFile } from '../screens/on-the-way.js';
export { RunningImport } from './import.js';
export { placesAfter } from './places-after.js';
export { importTitle } from './title.js';
export { makeTransport } from './transport.js';
