import { awkwardOf } from './mutate-bytes.mjs';

const damages = [
  (tags, at) => tags.splice(at, 1),
  (tags, at, random) => tags.splice(at, 0, ...Array(1 + random.below(30)).fill(tags[at])),
  (tags, at, random) => tags.splice(random.below(tags.length), 0, ...tags.splice(at, 1)),
  (tags, at, random) => tags.splice(at, 0, awkwardOf(random)),
  (tags, at, random) =>
    tags.splice(
      at,
      0,
      random.of([
        '<!-- x -->',
        '<![CDATA[ & ]]>',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '&b;',
        '&#x110000;',
        '<a:b/>',
      ]),
    ),
  (tags, at, random) => tags.splice(at, 1, tags[at].replace(/"[^"]*"/, `"${awkwardOf(random)}"`)),
  (tags, at, random) =>
    tags.splice(at, 1, tags[at].replace(/\d+/, random.of(['-1', '1e9', '99999999999', 'x']))),
  (tags, at) => tags.splice(at, 1, tags[at].replace(/\w+:/, '')),
];

/** Elements that are lost, doubled, moved, opened and not closed; attributes, references and declarations. */
export function mutateXml(text, random) {
  const tags = text.match(/<[^>]*>|[^<]+|</g) ?? [text];
  random.of(damages)(tags, random.below(tags.length), random);
  return tags.join('');
}
