import { testEndlessLists } from '../../hostile/endless-lists.js';
import { fewerBytes } from '../../hostile/sources.js';

// A quarter shows as well what grows faster than the list.
testEndlessLists(fewerBytes / 4);
