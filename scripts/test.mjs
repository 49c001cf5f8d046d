// What must hold before each change: build, lint, types, and the tests of every package but the slow ones.
import { runSuite } from './suite.mjs';

await runSuite({ projects: 'fast', maxMinutes: 20, checks: { lint: 'lint', types: 'typecheck' } });
