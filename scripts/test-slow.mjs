// Proofs that take long, of which `npm test` runs a small one each.
import { runSuite } from './suite.mjs';

await runSuite({ projects: 'slow*', maxMinutes: 60 });
