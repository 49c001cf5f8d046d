import { testFaults } from '../../../sources/faults.js';
import { jmap } from '../../../sources/jmap/source.js';

testFaults(jmap);
