import { testLargeBook } from '../../../sources/large.js';
import { yahoo } from '../../../sources/yahoo/source.js';

/** It is read as any book of CardDAV, of which there are more there. */
testLargeBook(yahoo, 20_000);
