import { defaultClient, startSandbox } from '@bookbridge/sandbox';
import type { people_v1 } from '@googleapis/people';

export interface SandboxBook {
  readonly people: readonly people_v1.Schema$Person[];
  readonly others: readonly people_v1.Schema$Person[];
  readonly groups: people_v1.Schema$ListContactGroupsResponse;
  readonly owner: people_v1.Schema$Person;
}

const redirectUri = 'http://127.0.0.1:1/back';
const scope = [
  'openid email profile https://www.googleapis.com/auth/contacts https://www.googleapis.com/auth/contacts.readonly',
  'https://www.googleapis.com/auth/contacts.other.readonly',
].join(' ');

const bookFields =
  'names,nicknames,emailAddresses,phoneNumbers,addresses,organizations,birthdays,memberships,photos,locations,metadata';
const otherFields = 'names,emailAddresses,phoneNumbers,photos,metadata';
const withProfiles = 'READ_SOURCE_TYPE_CONTACT,READ_SOURCE_TYPE_PROFILE'.split(',');
const pageSize = '1000';

/** All that the sandbox tells of an account with at most 1,000 people, their public profiles mixed in. */
export async function sandboxBook(account: string): Promise<SandboxBook> {
  const sandbox = await startSandbox({ port: 0, redirectUris: [redirectUri] });
  try {
    const google = `${sandbox.url}/google`;
    const authorization = `Bearer ${await accessToken(google, `${account}@sandbox.example`)}`;
    const get = async <T>(path: string, parameters: Record<string, string>, sources: string[] = []) => {
      const query = new URLSearchParams([
        ...Object.entries(parameters),
        ...sources.map((source) => ['sources', source]),
      ]);
      const answer = await fetch(`${google}/v1/${path}?${query}`, { headers: { authorization } });
      if (!answer.ok) throw new Error(`${path} ended with ${answer.status}`);
      return (await answer.json()) as T;
    };
    const [book, others, groups, owner] = await Promise.all([
      get<people_v1.Schema$ListConnectionsResponse>(
        'people/me/connections',
        { personFields: bookFields, pageSize },
        withProfiles,
      ),
      get<people_v1.Schema$ListOtherContactsResponse>('otherContacts', { readMask: otherFields, pageSize }),
      get<people_v1.Schema$ListContactGroupsResponse>('contactGroups', { pageSize }),
      get<people_v1.Schema$Person>('people/me', { personFields: otherFields }),
    ]);
    return { people: book.connections ?? [], others: others.otherContacts ?? [], groups, owner };
  } finally {
    await sandbox.stop();
  }
}

async function accessToken(google: string, account: string): Promise<string> {
  const request = new URLSearchParams({
    client_id: defaultClient.id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: 'the state',
  });
  const back = await fetch(`${google}/o/oauth2/v2/auth/consent`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ['request', request.toString()],
      ['account', account],
      ['decision', 'allow'],
      ...scope.split(' ').map((one) => ['scope', one]),
    ]),
  });
  const answer = await fetch(`${google}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      client_id: defaultClient.id,
      client_secret: defaultClient.secret,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}
