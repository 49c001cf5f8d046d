import { testEndlessLists } from './endless-lists.js';
import { fewerBytes } from './sources.js';

// A quarter shows as well what grows faster than the list.
testEndlessLists(fewerBytes / 4);
