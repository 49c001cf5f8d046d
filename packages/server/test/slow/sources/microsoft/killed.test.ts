import { testKills } from '../../../sources/killed.js';
import { killableMicrosoft } from '../../../sources/microsoft/killable.js';

testKills(killableMicrosoft, { account: 'ana+5000', pages: 12, people: 4000 });
