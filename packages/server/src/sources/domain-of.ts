/**
 * The domain of an e-mail address or a bare domain, in lower case and ASCII (RFC 5891); `undefined` when it is
 * neither.
 */
export function domainOf(addressOrDomain: string): string | undefined {
  const domain = addressOrDomain.slice(addressOrDomain.lastIndexOf('@') + 1);
  if (!domain.includes('.') || domain.length > 253 || /[\s/?#:@\\%]/.test(domain)) return undefined;
  if (!URL.canParse(`http://${domain}`)) return undefined;
  const { hostname } = new URL(`http://${domain}`);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname) ? hostname : undefined;
}
