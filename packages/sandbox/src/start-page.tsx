import { emailOf } from './accounts/find-account.js';
import { accountGroups } from './google/accounts.js';
import { renderPage } from './pages/frame.js';

/** For whoever opens the sandbox itself: what it is, and who is in it. */
export function startPage(css: string): string {
  return renderPage({
    css,
    title: 'What this is',
    children: (
      <>
        <h1>This plays Google</h1>
        <p>
          An app on this machine sends people here for consent, and reads their address books. There is
          nothing to begin here: begin in the app, and choose one of these accounts.
        </p>
        {accountGroups.map(({ title, accounts }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul class="accounts">
              {accounts.map(({ name, shows }) => (
                <li key={name} class="account">
                  <span class="address">{emailOf(name)}</span>
                  <span class="small">{shows}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}
