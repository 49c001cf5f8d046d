import { testFaults } from '../faults.js';
import { yahoo } from './source.js';

testFaults(yahoo);
