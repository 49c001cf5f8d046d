import { testLargeBook } from '../large.js';
import { carddav } from './source.js';

/** Two hundred batches; as many people as may be are among the slow tests. */
testLargeBook(carddav, 20_000);
