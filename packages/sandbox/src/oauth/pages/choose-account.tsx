import { emailOf } from '../../accounts/find-account.js';
import { accountGroups } from '../../google/accounts.js';
import { renderPage } from '../../pages/frame.js';
import type { AuthorizationRequest } from '../authorization-request.js';

interface Props {
  readonly css: string;
  readonly action: string;
  readonly request: AuthorizationRequest;
  /** What was typed, where nobody has that address. */
  readonly unknown: string | undefined;
}

/** Whose address book: everybody there is, and what they are good for. */
export function chooseAccountPage({ css, action, request, unknown }: Props): string {
  const { client, query } = request;
  return renderPage({
    css,
    title: 'Choose an account',
    children: (
      <>
        <h1>Choose an account</h1>
        <p>
          to go on to <strong>{client.name}</strong>
        </p>
        {accountGroups.map(({ title, accounts }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul class="accounts">
              {accounts.map(({ name, shows }) => (
                <li key={name}>
                  <a class="account" href={`${action}?${query}&account=${encodeURIComponent(emailOf(name))}`}>
                    <span class="address">{emailOf(name)}</span>
                    <span class="small">{shows}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <form class="another" method="get" action={action}>
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label for="account">Another account</label>
          {unknown === undefined ? null : (
            <p class="problem" id="problem" role="alert">
              Nobody has the address {unknown}.
            </p>
          )}
          <input
            id="account"
            name="account"
            type="email"
            required
            autofocus={unknown !== undefined}
            aria-invalid={unknown !== undefined}
            autocomplete="off"
            value={unknown ?? ''}
            aria-describedby={unknown === undefined ? 'hint' : 'problem hint'}
          />
          <p class="small" id="hint">
            A number after any name makes the address book as large, as in {emailOf('flaky+5000')}.
          </p>
          <button class="quiet" type="submit">
            Go on with this account
          </button>
        </form>
      </>
    ),
  });
}
