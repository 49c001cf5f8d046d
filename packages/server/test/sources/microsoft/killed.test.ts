import { testKills } from '../killed.js';
import { killableMicrosoft } from './killable.js';

testKills(killableMicrosoft, { account: 'ana+1100', pages: 5, people: 1000 });
