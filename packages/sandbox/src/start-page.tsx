import type { LookAlike } from './look-alike.js';
import { renderPage } from './pages/frame.js';

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** For whoever opens the sandbox itself: what it is, and who is in it. */
export function startPage(css: string, lookAlikes: readonly LookAlike[]): string {
  return renderPage({
    css,
    title: 'What this is',
    children: (
      <>
        <h1>This plays {listed.format(lookAlikes.map(({ name }) => name))}</h1>
        <p>
          An app on this machine reads address books here, of whoever agrees to it. There is nothing to begin
          here: begin in the app, and choose one of these accounts, or sign in as one of them.
        </p>
        {lookAlikes.map(({ name, accounts, signIn }) => (
          <section key={name}>
            <h2>{name}</h2>
            {signIn === undefined ? null : <p>{signIn}</p>}
            {accounts.groups.map((group) => (
              <section key={group.title}>
                <h3>{group.title}</h3>
                <ul class="accounts">
                  {group.accounts.map(({ name, shows }) => (
                    <li key={name} class="account">
                      <span class="address">{accounts.emailOf(name)}</span>
                      <span class="small">{shows}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </section>
        ))}
      </>
    ),
  });
}
