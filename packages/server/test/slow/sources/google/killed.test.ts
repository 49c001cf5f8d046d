import { killableGoogle } from '../../../sources/google/killable.js';
import { testKills } from '../../../sources/killed.js';

testKills(killableGoogle, { account: 'ana+5000', pages: 6, people: 4000 });
