/**
 * A sentence for each plural form that the language has, by `Intl.PluralRules`; `{count}` is the number.
 * `other` serves the forms that are not there.
 */
export type Plural = { readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string };
