import type { people_v1 } from '@googleapis/people';
import type { Scope } from '../oauth/scopes.js';
import { subjectOf } from '../oauth/subject.js';
import { type Call, isRefused, type Method } from './call.js';
import { masked, parseFieldMask, personFields } from './field-mask.js';
import { withMetadata } from './field-metadata.js';
import { parseSources } from './parameters.js';

const page = 'https://developers.google.com/people/api/rest/v1/people/get';
const email: Scope = 'https://www.googleapis.com/auth/userinfo.email';
const profile: Scope = 'https://www.googleapis.com/auth/userinfo.profile';

/**
 * The person whose account it is, as far as the app may know them.
 * @see https://developers.google.com/people/api/rest/v1/people/get
 */
export const owner: Method = {
  path: '/v1/people/me',
  scopes: [profile, email],
  withoutScope: 'owner not allowed',
  parameters: ['personFields', 'sources'],
  answer(call) {
    const { parameters } = call;
    const mask = parseFieldMask(
      'personFields',
      parameters.get('personFields') ?? undefined,
      personFields,
      page,
    );
    if (isRefused(mask)) return mask;
    const sources = parseSources(parameters, []);
    if (isRefused(sources)) return sources;
    return masked(toOwner(call), mask, ['resourceName', 'etag']);
  },
};

function toOwner({ token, photoUrl }: Call): people_v1.Schema$Person {
  const { account } = token.grant;
  const [localPart = ''] = account.email.split('@');
  const name = localPart.charAt(0).toUpperCase() + localPart.slice(1);
  const id = subjectOf(account);
  const source = { type: 'PROFILE', id } as const;
  const isKnown = (scope: Scope) => token.scopes.includes(scope);
  const names = [{ displayName: `${name} Sandbox`, familyName: 'Sandbox', givenName: name }];
  const [address] = withMetadata([{ value: account.email }], source);
  return {
    resourceName: `people/${id}`,
    etag: `%EgUBAj03LhoEAQIFByIM${id.slice(-6)}`,
    metadata: { sources: [source], objectType: 'PERSON' },
    names: isKnown(profile) ? withMetadata(names, source) : [],
    photos: isKnown(profile) ? withMetadata([{ url: photoUrl(`owner-${id}`) }], source) : [],
    emailAddresses:
      isKnown(email) && address ? [{ ...address, metadata: { ...address.metadata, verified: true } }] : [],
  };
}
