/** What RFC 9553 asks of a Card, of the properties that are written; nothing else may be there. */

const object = (properties: Record<string, unknown>, required: string[] = [], more: object = {}) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  ...more,
});

const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };
const set = (values?: string[]) => ({
  type: 'object',
  minProperties: 1,
  ...(values && { propertyNames: { enum: values } }),
  additionalProperties: { const: true },
});

/** §1.4.1: an Id has 1 to 255 octets of the base64url alphabet. */
const byId = (entry: unknown) => ({
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: '^[A-Za-z0-9_-]{1,255}$' },
  additionalProperties: entry,
});

const common = { label: text, pref: { type: 'integer', minimum: 1, maximum: 100 } };
const contexts = set(['private', 'work']);
const component = (kinds: string[]) => object({ kind: { enum: kinds }, value: text }, ['kind', 'value']);
const components = (kinds: string[]) => ({ type: 'array', minItems: 1, items: component(kinds) });

export const cardSchema = object(
  {
    '@type': { const: 'Card' },
    version: { const: '1.0' },
    uid: {
      type: 'string',
      pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    },
    kind: { enum: ['individual', 'org'] },
    name: object(
      {
        components: components([
          'title',
          'given',
          'given2',
          'surname',
          'surname2',
          'credential',
          'generation',
        ]),
        full: text,
      },
      [],
      { anyOf: [{ required: ['components'] }, { required: ['full'] }] },
    ),
    nicknames: byId(object({ name: text }, ['name'])),
    emails: byId(object({ address: text, contexts, ...common }, ['address'])),
    phones: byId(
      object(
        {
          number: text,
          contexts,
          features: set(['mobile', 'voice', 'text', 'video', 'main-number', 'textphone', 'fax', 'pager']),
          ...common,
        },
        ['number'],
      ),
    ),
    addresses: byId(
      object(
        {
          components: components(['name', 'locality', 'region', 'postcode', 'country']),
          full: text,
          contexts,
          ...common,
        },
        [],
        { anyOf: [{ required: ['components'] }, { required: ['full'] }] },
      ),
    ),
    organizations: byId(
      object(
        { name: text, units: { type: 'array', minItems: 1, items: object({ name: text }, ['name']) } },
        [],
        {
          anyOf: [{ required: ['name'] }, { required: ['units'] }],
        },
      ),
    ),
    titles: byId(object({ name: text }, ['name'])),
    anniversaries: byId(
      object(
        {
          kind: { enum: ['birth', 'death', 'wedding'] },
          date: object(
            {
              year: { type: 'integer', minimum: 1 },
              month: { type: 'integer', minimum: 1, maximum: 12 },
              day: { type: 'integer', minimum: 1, maximum: 31 },
            },
            ['month', 'day'],
          ),
        },
        ['kind', 'date'],
      ),
    ),
    notes: byId(object({ note: text }, ['note'])),
    links: byId(object({ uri }, ['uri'])),
    media: byId(object({ kind: { enum: ['photo', 'sound', 'logo'] }, uri }, ['kind', 'uri'])),
    keywords: set(),
  },
  ['@type', 'version', 'uid'],
);
