import { carddav } from '../../../sources/carddav/source.js';
import { testFaults } from '../../../sources/faults.js';

testFaults(carddav);
