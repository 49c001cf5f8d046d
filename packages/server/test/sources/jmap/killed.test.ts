import { testKills } from '../killed.js';
import { killableJmap } from './killable.js';

testKills(killableJmap, { account: 'ana+700', pages: 7, people: 600 });
