const rules = new Intl.PluralRules('en');

/** A number and what it counts, as in "1 entry" and "2,000 entries". */
export const counted = (number: number, one: string, other = `${one}s`): string =>
  `${number.toLocaleString('en')} ${rules.select(number) === 'one' ? one : other}`;
