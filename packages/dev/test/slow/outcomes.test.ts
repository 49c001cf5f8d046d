import { describe } from 'vitest';
import { accountNames, testOutcomes } from '../support/outcomes.js';

describe('what the demo says of every account of the sandbox', () => testOutcomes(accountNames));
