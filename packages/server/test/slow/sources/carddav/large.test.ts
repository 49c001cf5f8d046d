import { carddav } from '../../../sources/carddav/source.js';
import { testLargeBook } from '../../../sources/large.js';

/** As many as an import may have by default. */
testLargeBook(carddav, 100_000);
