/** A server of its own kind, at a path of its own. */
export interface DavServer {
  /** Its path below the look-alike, as in `plain`. */
  readonly name: string;
  readonly scheme: 'Basic' | 'Digest';
  readonly takesUsualPassword: boolean;
  /** Of the addresses that its people have there, beside those that all servers know. */
  readonly domains: readonly string[];
  /** Where homes are: servers may share people out. */
  readonly partition: string;
  /** How text is written: as entities, in CDATA, or with its line ends as references. */
  readonly text: 'entities' | 'cdata' | 'references';
  /** Whether books have a name. */
  readonly hasNames: boolean;
  /** Whether groups are cards, whatever the account. */
  readonly hasGroupCards: boolean;
  readonly knowsQuery: boolean;
  /** The look-alike whose access tokens it takes besides, with any of these scopes; it does not say so. */
  readonly takesTokens: { readonly of: string; readonly with: readonly string[] } | undefined;
}

const plain: DavServer = {
  name: 'plain',
  scheme: 'Basic',
  takesUsualPassword: true,
  domains: [],
  partition: 'plain',
  text: 'entities',
  hasNames: true,
  hasGroupCards: false,
  knowsQuery: true,
  takesTokens: undefined,
};

const icloud: DavServer = {
  ...plain,
  name: 'icloud',
  takesUsualPassword: false,
  domains: ['icloud.com', 'me.com', 'mac.com'],
  partition: 'icloud-p42',
  text: 'references',
  hasNames: false,
  hasGroupCards: true,
};

const digest: DavServer = {
  ...plain,
  name: 'digest',
  partition: 'digest',
  scheme: 'Digest',
  text: 'cdata',
  domains: ['digest.sandbox.example'],
};

const contactScopes = ['sdct-r', 'sdct-w'];

const yahoo: DavServer = {
  ...plain,
  name: 'yahoo',
  takesUsualPassword: false,
  domains: ['yahoo.com'],
  partition: 'yahoo',
  knowsQuery: false,
  takesTokens: { of: '/yahoo', with: contactScopes },
};

/** By the path of each. */
export const davServers: ReadonlyMap<string, DavServer> = new Map(
  [
    plain,
    digest,
    icloud,
    { ...icloud, name: 'icloud-p42' },
    yahoo,
    {
      ...yahoo,
      name: 'aol',
      partition: 'aol',
      domains: ['aol.com'],
      takesTokens: { of: '/aol', with: contactScopes },
    },
  ].map((server) => [server.name, server]),
);
