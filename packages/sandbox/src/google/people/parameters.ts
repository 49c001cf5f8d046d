import { invalidArgument, type Refused, unimplemented } from './refusals.js';

/** Every method of Google's takes these, and none changes what is answered here. */
const everywhere = ['alt', 'key', 'prettyPrint', 'quotaUser'];

/** Google's, but not ours: an answer that leaves them aside would teach something wrong. */
const notHere = [
  'access_token',
  'callback',
  'fields',
  'requestMask.includeField',
  'requestSyncToken',
  'syncToken',
];

/** Refuses what the method does not know, and what is given twice where it may not be. */
export function checkParameters(parameters: URLSearchParams, known: readonly string[]): Refused | undefined {
  for (const name of new Set(parameters.keys())) {
    if (notHere.includes(name)) return unimplemented(name);
    if (![...everywhere, ...known].includes(name))
      return invalidArgument(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
        name,
      );
    if (name !== 'sources' && parameters.getAll(name).length > 1)
      return invalidArgument(`Invalid value (oneof), oneof field '${name}' is already set.`, name);
  }
  return undefined;
}

const sourceTypes = ['CONTACT', 'PROFILE', 'DOMAIN_CONTACT', 'OTHER_CONTACT'].map(
  (type) => `READ_SOURCE_TYPE_${type}`,
);

/** Whose words are asked for. */
export function parseSources(
  parameters: URLSearchParams,
  standard: readonly string[],
): readonly string[] | Refused {
  const sources = parameters.getAll('sources').flatMap((value) => value.split(','));
  const wrong = sources.find((source) => !sourceTypes.includes(source));
  if (wrong !== undefined)
    return invalidArgument(
      `Invalid value at 'sources' (type.googleapis.com/google.people.v1.ReadSourceType), "${wrong}"`,
      'sources',
    );
  return sources.length === 0 ? standard : sources;
}
