import { z } from 'zod';
import { isSecureUrl } from '../security/secure-url.js';

/** The first segments of our own paths, those that are kept for later too. */
const ownSegments = [
  'assets',
  'auth',
  'begin_import',
  'contacts',
  'csv',
  'events',
  'healthz',
  'metrics',
  'n',
  'openapi',
  'readyz',
  'services',
  'status',
  'upload',
  'vcard',
];
const ownPath = new RegExp(`^/(${ownSegments.join('|')})(\\.json|\\.xml)?(/|$)`);

/** The schema of a base URL; gives it without the slash at its end, so that paths can be appended. */
export const baseUrl = z
  .string()
  .transform((text, context) => {
    if (URL.canParse(text)) return new URL(text);
    context.addIssue('is no URL; write it as in https://contacts.example.com');
    return z.NEVER;
  })
  .refine(isSecureUrl, { message: 'must be https, or http on this machine' })
  .refine(({ username, password }) => username === '' && password === '', {
    message: 'holds a user name or a password, which every link would show: leave them out',
  })
  .refine((url) => url.search === '' && url.hash === '', { message: 'has a query or a fragment' })
  .refine(({ pathname }) => !ownPath.test(pathname), {
    message:
      'has a path that begins as one of our own, and behind a proxy that takes it away the two cannot be told apart: choose another, as in https://example.com/contacts-service',
  })
  .transform((url) => url.href.replace(/\/+$/, ''));
