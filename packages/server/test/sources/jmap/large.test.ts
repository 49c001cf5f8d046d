import { testLargeBook } from '../large.js';
import { jmap } from './source.js';

/** Two hundred pages; as many people as may be are among the slow tests. */
testLargeBook(jmap, 20_000);
