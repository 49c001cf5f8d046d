// Makes styles that were written for our own pages fit for those of others: every rule is about the inside of the picker.
import { Features, transform } from 'lightningcss';

const widget = { type: 'class', name: 'cloudsponge-widget' };
const descendant = { type: 'combinator', value: 'descendant' };
const where = (selectors) => ({ type: 'pseudo-class', kind: 'where', selectors });
const scope = where([[widget]]);

const pressed = ':is(:hover, :focus, :active)';

/**
 * What pages say of elements (`button`, `button:hover`, `input[type=email]`, `p`, `*`) does not reach into the picker, and what
 * they say of its ids and classes does: outside of layers, so that it stands above such rules, and as weak as can be beside them.
 * What it takes back to is our own layer.
 */
const shield = `
html body :where(.cloudsponge-widget, .cloudsponge-widget *),
html body :where(.cloudsponge-widget, .cloudsponge-widget *)::before,
html body :where(.cloudsponge-widget, .cloudsponge-widget *)::after,
.cloudsponge-widget :where(button, input, select, textarea),
.cloudsponge-widget :where(button:not(.cloudsponge-file-upload), input, select, textarea)${pressed},
.cloudsponge-widget :where(button:not(.cloudsponge-file-upload), input)[type],
.cloudsponge-widget :where(button:not(.cloudsponge-file-upload), input)[type]${pressed} { all: revert-layer; }
`;

/** Takes back what the page says in layers of its own, which were there first. Icons keep their attributes, which are styles, too. */
const beginning = `
:where(.cloudsponge-widget, .cloudsponge-widget :not(svg *)),
:where(.cloudsponge-widget :not(svg *))::before,
:where(.cloudsponge-widget :not(svg *))::after { all: revert; }
`;

/** What is loaded first, and holds for all that follows: in a layer, so that rules of pages win. */
export const firstStyle = (css, isWanted) =>
  `@layer bookbridge{${minify(beginning, {})}${scoped(css, isWanted)}}${minify(shield, {})}`;

/** What is loaded later. */
export const laterStyle = (css, isWanted) => `@layer bookbridge{${scoped(css, isWanted)}}`;

/** Rules with at least one selector whose classes are wanted. */
function scoped(css, isWanted) {
  return minify(css.split('\n').map(withOwnRem).join('\n'), {
    Selector: (selector) => (isWanted(classesOf(selector)) ? scopeSelector(selector) : []),
    Rule: { keyframes: ({ value }) => (isWanted([value.name.value]) ? undefined : []) },
  });
}

const classesOf = (selector) =>
  selector.filter(({ type, name }) => type === 'class' && name !== 'bb').map(({ name }) => name);

/** The style without the custom properties that nothing in `styles` asks for. */
export const withoutUnused = (style, styles) =>
  style.replace(/(--bb-[\w-]+):[^;}]*;?/g, (declaration, name) =>
    styles.includes(`var(${name}`) ? declaration : '',
  );

/** Tells whether scripts have all of some classes, or what their names begin with where the end is put together. */
export function saidBy(scripts) {
  const words = new Set([...scripts.match(/[\w-]+/g), ...scripts.match(/[\w-]+-\$/g)]);
  const isSaid = (name) => words.has(name) || words.has(`${name.slice(0, name.lastIndexOf('-') + 1)}$`);
  return (names) => names.every(isSaid);
}

function minify(css, visitor) {
  const { code } = transform({
    filename: 'picker.css',
    code: Buffer.from(css),
    minify: true,
    // What container queries and layers are asked of anyway.
    exclude: Features.LightDark,
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
    visitor,
  });
  return code.toString();
}

/** Selectors of our pages, as they are inside of a picker. */
function scopeSelector(selector) {
  const own = selector.map((part) => (isRoot(part) ? widget : part));
  const isScoped = own.some(({ type, name }) => type === 'class' && name === widget.name);
  if (isScoped) return own;
  const [first] = own;
  // The widget itself carries the direction.
  if (first.type === 'attribute' && first.name === 'dir') return [scope, ...own];
  return [scope, descendant, ...own];
}

const isRoot = ({ type, kind, name }) =>
  (type === 'pseudo-class' && kind === 'root') || (type === 'class' && name === 'bb');

/** A page may have made its rem another size than the reader's. Queries, which are lines of their own, look at the browser's. */
const withOwnRem = (line) =>
  line.startsWith('@') || line.includes('--bb-rem:')
    ? line
    : line.replace(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--bb-rem))');
