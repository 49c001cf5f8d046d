import type { TypedCredentials } from '../../model/grant.js';
import type { Asked } from '../../sources/provider.js';

/** What the person has typed so far; the password is never shown again. */
export type Entered = Readonly<Record<'server' | 'username', string>>;

/** The form as it was sent. */
export interface CredentialsForm {
  /** `file` and `leave` are other ways on. */
  readonly do: 'check' | 'file' | 'leave';
  readonly entered: Entered;
  readonly password: string;
}

/** The same as over the API: more is not what anybody typed. */
const maxLength = 2_000;

/** Reads what the form sends; anything may be sent. */
export function parseCredentialsForm(body: string): CredentialsForm {
  const sent = new URLSearchParams(body);
  const read = (name: string) => (sent.get(name) ?? '').slice(0, maxLength);
  const wish = read('do');
  return {
    do: wish === 'file' || wish === 'leave' ? wish : 'check',
    entered: { server: read('server').trim(), username: read('username').trim() },
    password: read('password'),
  };
}

/** What was typed, as it is to be checked; `undefined` where something is missing. The server may be found without. */
export function typedIn(
  { entered, password }: CredentialsForm,
  asks: readonly Asked[],
): TypedCredentials | undefined {
  const { server, username } = entered;
  if (password.trim() === '' || (asks.includes('username') && username === '')) return undefined;
  return { kind: 'typed', username, password, ...(asks.includes('server') && server !== '' && { server }) };
}
