import { awkwardOf, mutateBytes } from './mutate-bytes.mjs';

/** A node of the tree becomes another, is lost, doubled or buried; bytes, when it is no tree any more. */
export function mutateJson(text, random, other) {
  let tree;
  try {
    tree = JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
  } catch {
    return mutateBytes(text, random, other);
  }
  const places = placesOf(tree);
  if (places.length === 0) return mutateBytes(text, random, other);
  const { holder, key } = random.of(places);
  damage(holder, key, random, random.of(places));
  return Buffer.from(JSON.stringify(tree)).toString('latin1');
}

function placesOf(tree) {
  const places = [];
  const waiting = [tree];
  while (waiting.length > 0 && places.length < 2000) {
    const holder = waiting.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      waiting.push(holder[key]);
    }
  }
  return places;
}

const values = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1e300,
    13,
    '',
    'tel:+1',
    'https://x.example',
    '1984-02-29',
    'a@x.example',
    [],
    {},
    [[]],
    [null],
  ],
  ...[
    { '@type': 'PartialDate', year: 0, month: 13, day: 99 },
    { '@type': 'Timestamp', utc: 'x' },
    { value: {}, kind: [] },
  ],
];

function damage(holder, key, random, from) {
  const damages = [
    () => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    },
    () => {
      holder[key] = structuredClone(random.of(values));
    },
    () => {
      holder[key] = awkwardOf(random).repeat(1 + random.below(400));
    },
    () => {
      holder[key] = structuredClone(from.holder[from.key]);
    },
    () => {
      let buried = holder[key];
      for (let i = random.below(60); i >= 0; i--) buried = random.chance(0.5) ? [buried] : { x: buried };
      holder[key] = buried;
    },
    () => {
      Object.defineProperty(holder, awkwardOf(random), {
        value: holder[key],
        enumerable: true,
        configurable: true,
      });
    },
    () => {
      if (Array.isArray(holder)) holder.push(...structuredClone(holder).slice(0, 200));
    },
  ];
  random.of(damages)();
}
