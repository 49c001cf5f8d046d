import { fastmail } from '../../../sources/fastmail/source.js';
import { testFaults } from '../../../sources/faults.js';

testFaults(fastmail);
