import { configureGlobal } from 'fast-check';
import { afterAll } from 'vitest';
import { endFile } from './packages/testing/src/file-end.js';

// The same inputs each time: what they find is found by whoever broke it, not by whoever comes next.
configureGlobal({ seed: 1126 });

afterAll(endFile);
