import { carddav } from './carddav/look-alike.js';
import { google } from './google/look-alike.js';
import { jmap } from './jmap/look-alike.js';
import type { LookAlike } from './look-alike.js';
import { microsoft } from './microsoft/look-alike.js';
import { aol, yahoo } from './yahoo/look-alike.js';

/** Every provider that the sandbox plays. */
export const lookAlikes: readonly LookAlike[] = [google, microsoft, yahoo, aol, carddav, jmap];
