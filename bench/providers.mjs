// What the bench of imports from a provider has to know of each: the same calls as the connector makes.

const googleScope = (name) => `https://www.googleapis.com/auth/${name}`;

const personFields =
  'names,nicknames,emailAddresses,phoneNumbers,organizations,birthdays,memberships,locations,metadata';

const fewFields = 'names,emailAddresses,phoneNumbers,metadata';

const google = {
  code: 'gmail',
  email: (account) => `${account}@sandbox.example`,
  settings: (url, { id, secret }) => ({
    BOOKBRIDGE_GOOGLE_CLIENT_ID: id,
    BOOKBRIDGE_GOOGLE_CLIENT_SECRET: secret,
    BOOKBRIDGE_GOOGLE_CONSENT: 'all',
    BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: `${url}/google`,
    BOOKBRIDGE_GOOGLE_OAUTH_URL: `${url}/google`,
    BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${url}/google`,
  }),
  authorize: '/google/o/oauth2/v2/auth',
  token: '/google/token',
  scope: ['contacts.readonly', 'contacts.other.readonly', 'userinfo.email'].map(googleScope).join(' '),

  async readAll(get) {
    const call = (path, parameters) => get(`/google/v1/${path}?${new URLSearchParams(parameters)}`);
    const all = async (path, parameters) => {
      let pageToken;
      do {
        const page = await call(path, { ...parameters, ...(pageToken && { pageToken }) });
        pageToken = lastOf(page, 'nextPageToken');
      } while (pageToken !== undefined);
    };
    await call('people/me', { personFields: fewFields });
    await all('contactGroups', { pageSize: '1000' });
    const list = { pageSize: '1000', sources: 'READ_SOURCE_TYPE_CONTACT' };
    await all('people/me/connections', { ...list, personFields });
    await all('otherContacts', { ...list, readMask: fewFields });
  },
};

const contactFields =
  'id,displayName,fileAs,title,givenName,middleName,surname,generation,nickName,emailAddresses,businessPhones,homePhones,mobilePhone,companyName,department,jobTitle,officeLocation,birthday,categories';

const microsoft = {
  code: 'outlookcom',
  email: (account) => `${account}@personal.sandbox.example`,
  settings: (url, { id, secret }) => ({
    BOOKBRIDGE_MICROSOFT_CLIENT_ID: id,
    BOOKBRIDGE_MICROSOFT_CLIENT_SECRET: secret,
    BOOKBRIDGE_MICROSOFT_LOGIN_URL: `${url}/microsoft`,
    BOOKBRIDGE_MICROSOFT_GRAPH_URL: `${url}/microsoft`,
  }),
  authorize: '/microsoft/common/oauth2/v2.0/authorize',
  token: '/microsoft/common/oauth2/v2.0/token',
  scope: 'Contacts.Read User.Read offline_access openid',
  headers: { prefer: 'IdType="ImmutableId"' },

  async readAll(get) {
    const pathOf = (path, parameters) => `/microsoft/v1.0/${path}?${new URLSearchParams(parameters)}`;
    const call = (path, parameters) => get(pathOf(path, parameters));
    const folders = JSON.parse(
      await call('me/contactFolders', { $top: '100', $select: 'id,displayName' }),
    ).value;
    for (const { id } of folders)
      await call(`me/contactFolders/${id}/childFolders`, { $top: '100', $select: 'id,displayName' });
    await call('me', { $select: 'id,displayName,givenName,surname,mail,userPrincipalName' });
    for (const path of ['me/contacts', ...folders.map(({ id }) => `me/contactFolders/${id}/contacts`)]) {
      let next = pathOf(path, { $top: '500', $select: contactFields });
      while (next !== undefined) next = lastOf(await get(next), '@odata.nextLink');
    }
  },
};

/** A name that stands behind the list of an answer, if it does. */
const lastOf = (page, name) =>
  new RegExp(`"${name.replace('.', '\\.')}": ?"([^"]+)"`).exec(page.subarray(-1000).toString())?.[1];

export const providers = { google, microsoft };
