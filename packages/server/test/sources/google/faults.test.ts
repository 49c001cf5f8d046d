import { testFaults } from '../faults.js';
import { google } from './source.js';

testFaults(google);
