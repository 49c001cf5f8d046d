import { testFaults } from '../faults.js';
import { jmap } from './source.js';

testFaults(jmap);
