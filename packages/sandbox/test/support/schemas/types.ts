/** JSON Schema of draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

// What JMAP and JSContact have in common (RFC 8620 §1.2 to §1.4, RFC 9553 §1.4).

/** An object that has these properties and no other. */
export const object = (properties: Schema, required: readonly string[] = [], rules: Schema = {}): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  ...rules,
});

export const text: Schema = { type: 'string' };
export const boolean: Schema = { type: 'boolean' };

/** Up to 255 characters of the base64url alphabet. */
export const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,255}$' };

export const unsignedInt: Schema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** The time is UTC, letters are capitals, and a fraction of a second does not end in a zero. */
export const utcDate: Schema = {
  type: 'string',
  format: 'date-time',
  pattern: '^[-0-9]{10}T[:0-9]{8}(\\.[0-9]*[1-9])?Z$',
};

export const uri: Schema = { type: 'string', format: 'uri' };

export const wordOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });

export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

export const list = (items: Schema, rules: Schema = {}): Schema => ({ type: 'array', items, ...rules });

export const mapOf = (values: Schema, keys = id): Schema => ({
  type: 'object',
  propertyNames: keys,
  additionalProperties: values,
});

/** A set is a map whose values are all `true`. */
export const setOf = (keys: Schema): Schema => mapOf({ const: true }, keys);

/** A rule: at least one of these properties is there. */
export const atLeastOne = (...names: readonly string[]): Schema => ({
  anyOf: names.map((name) => ({ required: [name] })),
});

/** A value that meets the condition meets the consequence, too. */
export const implies = (condition: Schema, consequence: Schema): Schema => ({
  anyOf: [{ not: condition }, consequence],
});
