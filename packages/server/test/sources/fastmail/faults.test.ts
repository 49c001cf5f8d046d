import { testFaults } from '../faults.js';
import { fastmail } from './source.js';

testFaults(fastmail);
