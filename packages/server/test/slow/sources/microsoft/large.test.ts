import { testLargeBook } from '../../../sources/large.js';
import { microsoft } from '../../../sources/microsoft/source.js';

/** As many as an import may have by default. */
testLargeBook(microsoft, 100_000);
