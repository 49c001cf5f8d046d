import { type Meaning, type Meanings, meaningOf } from '../model/failures.js';
import type { OAuthProvider } from './provider.js';

/** What a provider's own errors mean, and where they are found. */
export type ProviderErrors = Pick<OAuthProvider, 'errors' | 'errorIn'>;

/** An error as an endpoint told it (RFC 6749 §4.1.2.1, §5.2). */
export interface ToldError {
  readonly error: string;
  /** It may quote what was sent, so nothing of it is kept but the provider's own word. */
  readonly description: string | undefined;
}

/**
 * What an error means, and how the log calls it. The provider's own word counts first, then the standard's at the provider,
 * which some write in capitals.
 */
export function readError(
  { errors, errorIn }: ProviderErrors,
  standard: Meanings,
  { error, description = '' }: ToldError,
): { meaning: Meaning | undefined; name: string } {
  const own = errorIn?.(description);
  const ownMeaning = own === undefined ? undefined : meaningOf(errors, own);
  const usual = error.toLowerCase();
  return {
    meaning: ownMeaning ?? meaningOf(errors, error) ?? meaningOf(errors, usual) ?? meaningOf(standard, usual),
    name: [errorName(error), own].filter((word) => word !== undefined).join(' '),
  };
}

/**
 * The name of an error as providers write it, for the log; whatever else was sent in its place is not repeated. Tokens
 * and secrets have digits or dashes.
 */
const errorName = (text: string): string => (/^[a-z_]{1,60}$/i.test(text) ? text : 'something else');
