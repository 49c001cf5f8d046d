import { testLargeBook } from '../large.js';
import { microsoft } from './source.js';

/** Two dozen pages; as many people as may be are among the slow tests. */
testLargeBook(microsoft, 12_000);
