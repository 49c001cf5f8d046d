import { testFaults } from '../faults.js';
import { microsoft } from './source.js';

testFaults(microsoft);
