import { testLargeBook } from '../large.js';
import { google } from './source.js';

/** A dozen of the largest pages; as many as may be are among the slow tests. */
testLargeBook(google, 12_000);
