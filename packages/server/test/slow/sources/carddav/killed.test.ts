import { killableCardDav } from '../../../sources/carddav/killable.js';
import { testKills } from '../../../sources/killed.js';

// The queue gives a job up after 25 tries, and the sweep then makes another, which takes its time.
testKills(killableCardDav, { account: 'ana+2000', pages: 20, people: 1600 });
