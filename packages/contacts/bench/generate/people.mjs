const given = [
  'Ana',
  'Jürgen',
  'Zoë',
  'Mei',
  'Omar',
  'Søren',
  'Иван',
  '美咲',
  'John',
  'Mary',
  'Priya',
  'Luis',
  'Emma',
  'Noah',
  'Olivia',
  'Liam',
];
const family = [
  'García',
  'Müller',
  'Okafor',
  'Ito',
  'Smith',
  'Jensen',
  'Петров',
  '佐藤',
  'Brown',
  'Jones',
  'Patel',
  'Rossi',
  'Novak',
  'Kim',
  'Lee',
  'Silva',
];
const streets = ['Main Street', 'Hauptstraße', 'Rue de la Paix', 'High Road', 'Via Roma'];
const cities = ['Springfield', 'Köln', 'Paris', 'London', 'Roma'];

/** Numbers below a limit, the same ones for a seed at every run. */
export function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Somebody: seven in ten have names in ASCII, the others in several scripts. */
export function person(next, i) {
  const ascii = next(10) < 7;
  const pick = (list) => list[ascii ? 8 + next(8) : next(list.length)];
  return {
    i,
    first: pick(given),
    last: pick(family),
    street: `${1 + next(200)} ${streets[next(5)]}`,
    city: cities[next(5)],
  };
}
