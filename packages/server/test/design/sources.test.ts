import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as connectors from '../../dist/sources/connectors.js';
import { page } from '../docs/markdown.js';

const proofs = fileURLToPath(new URL('../sources/', import.meta.url));

/** What every provider is put through, whichever it is: a file in its folder of tests, and the suite that it runs. */
const suites = { 'faults.test.ts': 'testFaults' };

for (const [folder, { name, ways }] of Object.entries(connectors))
  describe(`the provider ${name}`, () => {
    for (const [file, suite] of Object.entries(suites))
      test(`is put through ${suite}`, () => {
        const proof = path.join(proofs, folder, file);
        expect(existsSync(proof), `${proof} is missing`).toBe(true);
        expect(readFileSync(proof, 'utf8')).toContain(`${suite}(${folder})`);
      });

    test('has a page that tells operators how to set it up', () => {
      const text = page(`docs/sources/${name.toLowerCase()}.md`);
      for (const code of Object.keys(ways)) expect(text).toContain(`\`${code}\``);
    });
  });
