import { google } from '../../../sources/google/source.js';
import { testLargeBook } from '../../../sources/large.js';

/** As many as an import may have by default. */
testLargeBook(google, 100_000);
