import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../dist/sources/carddav/failure.js';
import { type CardDavProvider, cardDavProviders } from '../../../dist/sources/carddav/providers.js';
import { passwordGuides, type SecretForm } from '../../../dist/sources/password-guides/index.js';

/** A refusal as a server sends it. */
class Refusal extends Response {
  override readonly url = 'https://dav.example.com/';

  constructor() {
    super(null, { status: 401 });
  }
}

/** What a refusal of a password means. */
const meaningOf = (provider: CardDavProvider, password: string | undefined) =>
  failureOf(new Refusal(), provider, password).code;

const formOf = ({ passwordGuide }: CardDavProvider): SecretForm | undefined => {
  const guide = passwordGuides[passwordGuide];
  return 'form' in guide ? guide.form : undefined;
};

describe('a password that is refused', () => {
  for (const provider of cardDavProviders) {
    const { secret } = passwordGuides[provider.passwordGuide];
    const takesOthers = secret === 'usual_or_app_password';

    test(`may be the right one of another kind, unless all kinds are taken: ${provider.code}`, () => {
      const expected = takesOthers ? 'credentials_rejected' : 'app_password_required';
      for (const password of ['my own password', '', 'Correct-Horse-9'])
        expect(meaningOf(provider, password), password).toBe(expected);
    });

    test(`was taken back, when it was right before: ${provider.code}`, () => {
      expect(meaningOf(provider, undefined)).toBe('credentials_rejected');
    });
  }

  const withForm = cardDavProviders.flatMap((provider) => {
    const form = formOf(provider);
    return form ? [{ provider, shown: form.shown }] : [];
  });

  test.each(withForm)(
    'is wrong, when it is of the kind that is wanted: $provider.code',
    ({ provider, shown }) => {
      expect(meaningOf(provider, shown)).toBe('credentials_rejected');
      expect(meaningOf(provider, ` ${shown.replaceAll(/[ -]/g, '')}\n`)).toBe('credentials_rejected');
      expect(meaningOf(provider, `${shown}x`)).toBe('app_password_required');
    },
  );
});
