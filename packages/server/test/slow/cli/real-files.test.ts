import { testRealFiles } from '../../cli/real-files.js';

testRealFiles(10);
