/** Attributes that only directories call so. */
const ofDirectories = /^(?:objectclass|cn|sn|givenname|displayname|telephonenumber|homephone)$/;
const ofPeople = /^(?:mail|mobile|uid|o|ou|title|l|street|postalcode|description)$/;

/**
 * Whether a text is LDIF: it begins with its version or the name of an entry, or, where entries have no name, with lines that
 * are all attributes, and one at least of those that a directory has of a person.
 * @see RFC 2849
 */
export function isLdif(text: string): boolean {
  const bare = text.replace(/^(?:#.*\n|[ \t]*\n)+/, '');
  if (/^(?:version:[ \t]*1[ \t]*\n|dn::?[ \t])/i.test(bare)) return true;
  const first = /^(?:(?:[a-z][\w.-]*(?:;[\w-]+)*:.*|[ \t#].*|-)(?:\n|$))+/i.exec(bare)?.[0] ?? '';
  // Other kinds of text nest by blanks, or go on with lines of another form.
  if (!/^[ \t]*(?:\n|$)/.test(bare.slice(first.length)) || /:[ \t]*\n[ \t]{2,}[\w-]+: /.test(first))
    return false;
  const names = first.toLowerCase().match(/^[a-z][\w.-]*/gm) ?? [];
  const own = new Set(names.filter((name) => ofDirectories.test(name)));
  return (
    own.has('objectclass') || own.size > 1 || (own.size > 0 && names.some((name) => ofPeople.test(name)))
  );
}
