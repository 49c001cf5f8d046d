/**
 * What a directory calls the person whose name in it this is: Notes' `CN=Lena Probe/O=Probe`, LDAP's `CN=Lena Probe,OU=…`,
 * Exchange's `/o=…/cn=Recipients/cn=lena`. `''` for other texts.
 * @see RFC 4514 §2
 */
export function commonNameOf(name: string): string {
  if (!/^\W*[A-Za-z][A-Za-z\d.-]*\s*=/.test(name)) return '';
  const names = [...name.matchAll(commonName)].map(([, quoted, bare = '']) => quoted ?? bare);
  // The person is first, but last where the name is a path.
  const written = (name.startsWith('/') ? names.at(-1) : names[0]) ?? '';
  return written
    .replace(/\\([,/;+"\\= ])/g, '$1')
    .replace(/[\s,;"]+$/, '')
    .trim();
}

/** Up to where another attribute begins: a comma of the name itself may have lost its backslash. */
const commonName =
  /(?:^|[,/;+]\s*)["']?CN\s*=\s*(?:"([^"]*)"|((?:\\.|(?![,/;+]\s*[A-Za-z][\w.-]*\s*=)[^\\])+))/gi;
