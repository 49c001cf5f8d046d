import { testKills } from '../../../sources/google/killed.js';

testKills({ account: 'ana+5000', pages: 6, people: 4000 });
