import { testKills } from '../../../sources/killed.js';
import { killableYahoo } from '../../../sources/yahoo/killable.js';

testKills(killableYahoo, { account: 'ana+950', pages: 10, people: 850 });
