import type { ConsentSource } from '../source.js';
import { gather } from './gather.js';
import { oauth } from './oauth.js';

/** Google Contacts, by the People API. */
export const google: Pick<ConsentSource, 'oauth' | 'gather'> = { oauth, gather };
