import { google } from './google/look-alike.js';
import type { LookAlike } from './look-alike.js';

/** Every provider that the sandbox plays. */
export const lookAlikes: readonly LookAlike[] = [google];
