const failures = new Map<string, number>();

/**
 * Loads one of our scripts, by the name that it has beside this one. A browser keeps in mind that a script did not come, and never
 * asks for it again: it gets another name then. Only what draws on nothing but this file may be loaded so, since what draws on another
 * one knows that by its first name.
 */
export async function load<T>(name: string, first?: () => Promise<T>): Promise<T> {
  const count = failures.get(name);
  try {
    return await (count === undefined && first
      ? first()
      : import(/* @vite-ignore */ `./${name}.js${count ? `?${count}` : ''}`));
  } catch (error) {
    failures.set(name, (count ?? 0) + 1);
    throw error;
  }
}
