import type { Asked } from '../../../oauth/pages/consent.js';
import { renderPage } from '../../../pages/frame.js';
import { AcceptOrCancel, Permissions } from './permissions.js';

interface Props {
  readonly css: string;
  readonly action: string;
  readonly clientName: string;
  /** The app's request. */
  readonly query: string;
  readonly email: string;
  readonly tenantName: string;
  readonly asked: readonly Asked[];
}

/** An administrator agrees for everybody in the tenant. */
export function adminConsentPage({
  css,
  action,
  clientName,
  query,
  email,
  tenantName,
  asked,
}: Props): string {
  return renderPage({
    css,
    title: 'Permissions requested',
    children: (
      <>
        <p class="chosen">
          <span class="address">{email}</span>
        </p>
        <h1>Permissions requested: review for your organization</h1>
        <p>
          <strong>{clientName}</strong>
        </p>
        <p>This app would like to:</p>
        <Permissions asked={asked} />
        <p class="small">
          If you accept, this app will get access to these resources for all users in {tenantName}. No one
          else will be prompted to review them.
        </p>
        <form method="post" action={`${action}/decision`}>
          <input type="hidden" name="request" value={query} />
          <input type="hidden" name="account" value={email} />
          <AcceptOrCancel />
        </form>
      </>
    ),
  });
}
