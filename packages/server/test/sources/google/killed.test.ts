import { testKills } from '../killed.js';
import { killableGoogle } from './killable.js';

testKills(killableGoogle, { account: 'ana+1100', pages: 3, people: 1000 });
