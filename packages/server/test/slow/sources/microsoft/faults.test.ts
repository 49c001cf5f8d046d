import { testFaults } from '../../../sources/faults.js';
import { microsoft } from '../../../sources/microsoft/source.js';

testFaults(microsoft);
