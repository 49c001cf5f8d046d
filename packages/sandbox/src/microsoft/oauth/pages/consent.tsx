import type { ConsentPageProps } from '../../../oauth/pages/consent.js';
import { renderPage } from '../../../pages/frame.js';
import { tenantOf } from '../../directory/tenants.js';
import { AcceptOrCancel, Permissions } from './permissions.js';

/** What the app would like: accepted as a whole, or not at all. */
export function consentPage({ css, action, clientName, query, account, given, toTick }: ConsentPageProps) {
  const { work } = tenantOf(account);
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('login_hint');
  const heading = work ? 'Permissions requested' : 'Let this app access your info?';
  return renderPage({
    css,
    title: heading,
    children: (
      <>
        <p class="chosen">
          <span class="address">{account.email}</span>
          <a href={`${action}?${elsewhere}`}>Use another account</a>
        </p>
        <h1>{heading}</h1>
        <p>
          <strong>{clientName}</strong>
        </p>
        <p>{work ? 'This app would like to:' : `${clientName} needs your permission to:`}</p>
        <Permissions asked={[...given, ...toTick]} />
        <p class="small">
          Accepting means that you allow this app to use your data. You can change this later.
        </p>
        <form method="post" action={`${action}/consent`}>
          <input type="hidden" name="request" value={query} />
          <input type="hidden" name="account" value={account.email} />
          <AcceptOrCancel />
        </form>
      </>
    ),
  });
}
