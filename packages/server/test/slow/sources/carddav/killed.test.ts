import { killableCardDav } from '../../../sources/carddav/killable.js';
import { testKills } from '../../../sources/killed.js';

testKills(killableCardDav, { account: 'ana+2500', pages: 25, people: 2000 });
