import type { PasswordGuide, SecretForm } from './guide.js';

/** What comes along when a password is copied that is shown in groups: blanks, line ends, dashes of any kind. */
const separators = /[\s\p{Dash_Punctuation}]/gu;

const formOf = (guide: PasswordGuide): SecretForm | undefined =>
  guide.secret === 'usual_or_app_password' ? undefined : guide.form;

/** The characters of a password of a form, in a row; `undefined` for anything else. */
function charactersOf(typed: string, { shown, alphabet }: SecretForm): string | undefined {
  const characters = typed.replace(separators, '');
  const { length } = shown.replace(/[^x]/g, '');
  return new RegExp(`^[${alphabet}]{${length}}$`).test(characters) ? characters : undefined;
}

/** Whether the password that people sign in with may be the right one. */
export const takesUsualPassword = ({ secret }: PasswordGuide): boolean => secret === 'usual_or_app_password';

/**
 * Whether what was typed is of the form of the provider's own passwords, whatever blanks and dashes came along; never where
 * that form is not known.
 */
export function isOfForm(typed: string, guide: PasswordGuide): boolean {
  const form = formOf(guide);
  return form !== undefined && charactersOf(typed, form) !== undefined;
}

/**
 * What was typed, as the provider wants it sent: a password of its own form without the blanks and dashes that came along,
 * or with those that are part of it; one that the provider has made, of whatever form, without blanks around it. What people
 * have chosen themselves stays as it is to the last blank.
 */
export function secretAsSent(typed: string, guide: PasswordGuide): string {
  const form = formOf(guide);
  const characters = form && charactersOf(typed, form);
  if (!form || characters === undefined) return takesUsualPassword(guide) ? typed : typed.trim();
  if (!form.isSentAsShown) return characters;
  let next = 0;
  return form.shown.replace(/x/g, () => characters.charAt(next++));
}
