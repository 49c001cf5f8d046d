import { testEndlessCards } from '../hostile/endless-cards.js';
import { testEndlessLists } from '../hostile/endless-lists.js';
import { testEndlessTables } from '../hostile/endless-tables.js';
import { testEndlessJson, testEndlessLdif } from '../hostile/endless-trees.js';
import { endlessBytes } from '../hostile/sources.js';

testEndlessTables(endlessBytes);
testEndlessCards(endlessBytes);
testEndlessLdif(endlessBytes);
testEndlessJson(endlessBytes);
testEndlessLists(endlessBytes);
