const figures = new Intl.NumberFormat('en');

/** A number of people in words, as in `1 person` and `1,204 people`. */
export const peopleInWords = (count: number): string =>
  `${figures.format(count)} ${count === 1 ? 'person' : 'people'}`;
