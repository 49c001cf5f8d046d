import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as connectors from '../../dist/sources/connectors.js';
import { page } from '../docs/markdown.js';

/** One that is read by the protocol of another is put through them in the slow suite. */
const proofs = ['../sources/', '../slow/sources/'].map((it) => fileURLToPath(new URL(it, import.meta.url)));

/** What every provider is put through, whichever it is: a file in its folder of tests, and the suite that it runs. */
const suites = { 'faults.test.ts': 'testFaults' };

for (const [folder, { name, ways }] of Object.entries(connectors))
  describe(`the provider ${name}`, () => {
    for (const [file, suite] of Object.entries(suites))
      test(`is put through ${suite}`, () => {
        const proof = proofs.map((it) => path.join(it, folder, file)).find((it) => existsSync(it));
        expect(proof, `${folder}/${file} is missing`).toBeDefined();
        expect(readFileSync(proof ?? '', 'utf8')).toContain(`${suite}(${folder})`);
      });

    test('has a page that tells operators how to set it up', () => {
      const text = page(`docs/sources/${name.toLowerCase()}.md`);
      for (const code of Object.keys(ways)) expect(text).toContain(`\`${code}\``);
    });
  });
