import { testEndlessLists } from './endless-lists.js';
import { fewerBytes } from './sources.js';

testEndlessLists(fewerBytes);
