/** Names of elements, by namespace and local name: servers choose prefixes as they like. */
export const dav = (name: string): string => `DAV: ${name}`;
export const card = (name: string): string => `urn:ietf:params:xml:ns:carddav ${name}`;

/** A name as an empty element. */
export function element(name: string): string {
  const [namespace, local] = name.split(' ');
  return `<${local} xmlns="${namespace}"/>`;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
