import type { Account } from '../../accounts/account.js';
import { renderPage } from '../../pages/frame.js';

export interface Asked {
  readonly scope: string;
  readonly sentence: string;
}

export interface ConsentPageProps {
  readonly css: string;
  readonly action: string;
  readonly clientName: string;
  /** The app's request. */
  readonly query: string;
  readonly account: Account;
  /** What goes with allowing: signing in, what was allowed before, or all of it where nothing is ticked. */
  readonly given: readonly Asked[];
  /** Nothing is ticked beforehand. */
  readonly toTick: readonly Asked[];
}

/** What the app would like, to be ticked one by one or allowed as a whole. */
export function consentPage({
  css,
  action,
  clientName,
  query,
  account,
  given,
  toTick,
}: ConsentPageProps): string {
  const { email } = account;
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('login_hint');
  return renderPage({
    css,
    title: `${clientName} wants access`,
    children: (
      <>
        <h1>{clientName} wants access to your account</h1>
        <p class="chosen">
          <span class="address">{email}</span>
          <a href={`${action}?${elsewhere}`}>Use another account</a>
        </p>
        {given.length === 0 ? null : (
          <>
            <p>{clientName} will be able to</p>
            <ul class="given">
              {given.map(({ scope, sentence }) => (
                <li key={scope}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        <form method="post" action={`${action}/consent`}>
          <input type="hidden" name="request" value={query} />
          <input type="hidden" name="account" value={email} />
          {toTick.length === 0 ? null : (
            <fieldset>
              <legend>Choose what {clientName} may do</legend>
              {toTick.length === 1 ? null : <Tick name="all" value="on" sentence="All of these" />}
              {toTick.map(({ scope, sentence }) => (
                <Tick key={scope} name="scope" value={scope} sentence={sentence} />
              ))}
            </fieldset>
          )}
          <div class="buttons">
            <button class="quiet" type="submit" name="decision" value="deny">
              Deny
            </button>
            <button class="primary" type="submit" name="decision" value="allow">
              {toTick.length === 0 ? 'Allow' : 'Allow what is ticked'}
            </button>
          </div>
        </form>
      </>
    ),
  });
}

function Tick({ name, value, sentence }: { name: string; value: string; sentence: string }) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value={value} />
      <span>{sentence}</span>
    </label>
  );
}
