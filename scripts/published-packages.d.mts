export function publishedPackages(
  lock: object,
  from?: string,
): Map<string, { name: string; version: string; license: string; needs: string[] }>;
