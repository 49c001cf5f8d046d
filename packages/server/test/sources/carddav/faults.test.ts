import { testFaults } from '../faults.js';
import { carddav } from './source.js';

testFaults(carddav);
