import { jmap } from '../../../sources/jmap/source.js';
import { testLargeBook } from '../../../sources/large.js';

/** As many as an import may have by default. */
testLargeBook(jmap, 100_000);
