/** A sentence with its values, each kept together where the page is written from right to left. */
export function fill(sentence: string, values: Record<string, string>): string {
  const isolates = document.documentElement.dir === 'rtl';
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return isolates ? `\u2068${value}\u2069` : value;
  });
}

/** How large a file is, in the words of a language. */
export function sizeIn(tag: string, bytes: number): string {
  const [divisor, unit] =
    bytes < 1_000 ? [1, 'byte'] : bytes < 1_000_000 ? [1_000, 'kilobyte'] : [1_000_000, 'megabyte'];
  const value = bytes / divisor;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  // "byte" is no sign, and has a plural.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(
    value,
  );
}
