import { testKills } from '../killed.js';
import { killableCardDav } from './killable.js';

testKills(killableCardDav, { account: 'ana+450', pages: 5, people: 400 });
