import { testKills } from './killed.js';

testKills({ account: 'ana+1100', pages: 3, people: 1000 });
