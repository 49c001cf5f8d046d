import { testFaults } from '../../../sources/faults.js';
import { yahoo } from '../../../sources/yahoo/source.js';

testFaults(yahoo);
