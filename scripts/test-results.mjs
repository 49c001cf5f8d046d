import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Counts what Vitest wrote down, and names what was skipped and what failed. A file that broke outside of its tests is
 * a failure as well, and so is a run that ended badly although every test passed.
 */
export async function readResults(file, exitCode) {
  const results = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (!results) return { passed: 0, skipped: [], failed: ['The tests did not run to their end.'] };
  const tests = results.testResults.flatMap((it) =>
    it.assertionResults.map(({ status, fullName }) => ({ status, name: `${nameOf(it)}: ${fullName}` })),
  );
  const namesOf = (...statuses) =>
    tests.filter((test) => statuses.includes(test.status)).map(({ name }) => name);
  const failed = [...namesOf('failed'), ...results.testResults.filter(isBroken).map(nameOf)];
  if (exitCode !== 0 && failed.length === 0) failed.push('Something failed outside of the tests.');
  return {
    passed: namesOf('passed').length,
    skipped: namesOf('skipped', 'pending', 'todo', 'disabled'),
    failed,
  };
}

const nameOf = (testFile) => path.relative(root, testFile.name);

const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
