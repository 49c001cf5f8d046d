import { z } from 'zod';
import { isSecureUrl } from '../security/secure-url.js';

/** The schema of where a provider is, with where it usually is; gives it without the slash at its end. */
export const providerUrl = (usual: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && isPlain(new URL(text)), {
      message: `must be a URL such as ${usual} (https, unless it is localhost; no user name, no query)`,
    })
    .transform((text) => new URL(text).href.replace(/\/+$/, ''))
    .default(usual);

const isPlain = (url: URL) =>
  isSecureUrl(url) && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
