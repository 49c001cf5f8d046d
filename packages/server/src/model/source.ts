declare const sourceCode: unique symbol;
/** The canonical code of a source, as clients write it and the database keeps it. */
export type SourceCode = string & { readonly [sourceCode]: true };

/**
 * How an address book is reached: by consent at its provider, by user name and password, or as a file. In order of
 * preference: a person who agrees has nothing to type, and one who types has nothing to export.
 */
export const methods = ['consent', 'credentials', 'upload'] as const;
export type Method = (typeof methods)[number];
