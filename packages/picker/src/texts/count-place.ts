/** Where texts of the original have the count. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is theirs.
export const countPlace = '${0}';
