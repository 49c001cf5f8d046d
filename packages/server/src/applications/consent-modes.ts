import { z } from 'zod';
import { findClientSource, notAskedByOAuth } from './oauth-client.js';

/** The consent modes that an application has chosen, by the code of the source; elsewhere the operator's hold. */
export const consentModes = z.record(z.string(), z.string()).superRefine((chosen, context) => {
  for (const [code, mode] of Object.entries(chosen)) {
    const source = findClientSource(code);
    const message = source === undefined ? notAskedByOAuth : problemOfMode(mode, source.oauth);
    if (message !== undefined) context.addIssue({ code: 'custom', path: [code], message });
  }
});

function problemOfMode(
  mode: string,
  { modes }: { modes: Readonly<Record<string, unknown>> },
): string | undefined {
  if (Object.hasOwn(modes, mode)) return undefined;
  return `has no such mode; there are ${Object.keys(modes).join(', ')}`;
}
