import type { ObstaclePageProps } from '../../../oauth/settings.js';
import { renderPage } from '../../../pages/frame.js';

interface Props extends ObstaclePageProps {
  readonly tenantName: string;
}

/** People of a work tenant may not agree by themselves: an administrator has to, and not here. */
export function approvalPage({ css, action, clientName, query, account, turnBackUrl, tenantName }: Props) {
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('login_hint');
  return renderPage({
    css,
    title: 'Need admin approval',
    children: (
      <>
        <p class="chosen">
          <span class="address">{account.email}</span>
        </p>
        <h1>Need admin approval</h1>
        <p>
          <strong>{clientName}</strong>
        </p>
        <p>
          {clientName} needs permission to access resources in {tenantName} that only an admin can grant.
          Please ask an admin to grant permission to this app before you can use it.
        </p>
        <p>
          <a href={`${action}?${elsewhere}`}>Have an admin account? Sign in with that account</a>
        </p>
        <p>
          <a id="turn-back" href={turnBackUrl}>
            Return to the application without granting consent
          </a>
        </p>
      </>
    ),
  });
}
