import { killableJmap } from '../../../sources/jmap/killable.js';
import { testKills } from '../../../sources/killed.js';

testKills(killableJmap, { account: 'ana+2000', pages: 20, people: 1600 });
