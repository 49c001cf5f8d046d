import type { Accounts } from '../../accounts/accounts.js';
import { renderPage } from '../../pages/frame.js';

interface Props {
  readonly css: string;
  readonly action: string;
  readonly clientName: string;
  /** The app's request. */
  readonly query: string;
  readonly accounts: Accounts;
  /** What was typed, where nobody has that address. */
  readonly unknown: string | undefined;
}

/** Whose address book: everybody there is, and what they are good for. */
export function chooseAccountPage({ css, action, clientName, query, accounts, unknown }: Props): string {
  const example = accounts.rows[0]?.name ?? '';
  return renderPage({
    css,
    title: 'Choose an account',
    children: (
      <>
        <h1>Choose an account</h1>
        <p>
          to go on to <strong>{clientName}</strong>
        </p>
        {accounts.groups.map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <ul class="accounts">
              {group.accounts.map(({ name, shows }) => (
                <li key={name}>
                  <a
                    class="account"
                    href={`${action}?${query}&account=${encodeURIComponent(accounts.emailOf(name))}`}
                  >
                    <span class="address">{accounts.emailOf(name)}</span>
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
            A number after any name makes the address book as large, as in{' '}
            {accounts.emailOf(`${example}+5000`)}.
          </p>
          <button class="quiet" type="submit">
            Go on with this account
          </button>
        </form>
      </>
    ),
  });
}
