import { type Scope, scopes } from '../../google/scopes.js';
import { renderPage } from '../../pages/frame.js';
import type { AuthorizationRequest } from '../authorization-request.js';

interface Props {
  readonly css: string;
  readonly action: string;
  readonly request: AuthorizationRequest;
  readonly email: string;
  /** What comes with signing in or was allowed before is not among it. Like Google’s page this one ticks nothing beforehand. */
  readonly toTick: readonly Scope[];
}

/** What the app would like, to be ticked one by one. */
export function consentPage({ css, action, request, email, toTick }: Props): string {
  const { client, query } = request;
  const given = request.scopes.filter((scope) => !toTick.includes(scope));
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('login_hint');
  return renderPage({
    css,
    title: `${client.name} wants access`,
    children: (
      <>
        <h1>{client.name} wants access to your account</h1>
        <p class="chosen">
          <span class="address">{email}</span>
          <a href={`${action}?${elsewhere}`}>Use another account</a>
        </p>
        {given.length === 0 ? null : (
          <>
            <p>{client.name} will be able to</p>
            <ul class="given">
              {given.map((scope) => (
                <li key={scope}>{scopes[scope].sentence}</li>
              ))}
            </ul>
          </>
        )}
        <form method="post" action={`${action}/consent`}>
          <input type="hidden" name="request" value={query} />
          <input type="hidden" name="account" value={email} />
          {toTick.length === 0 ? null : (
            <fieldset>
              <legend>Choose what {client.name} may do</legend>
              {toTick.length === 1 ? null : <Tick name="all" value="on" sentence="All of these" />}
              {toTick.map((scope) => (
                <Tick key={scope} name="scope" value={scope} sentence={scopes[scope].sentence} />
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
