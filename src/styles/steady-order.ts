/**
 * The order in which the built style sheet says the properties of a rule. Rules that say the same in the same
 * order compress better, by 0.3 KB of 12; which order is best was found by trying. Longhands stay with their
 * shorthand, and in their order, so that a rule means what it meant.
 */
const ORDER = `
  stroke-linecap z-index stroke-linejoin stroke-dasharray visibility resize grid content stroke
  margin max-inline-size list-style reading-flow flex height min-inline-size src line-gap-
  override place-items align-content clear columns display rotate descent-override white-space
  size-adjust fill user-select appearance table-layout container align-items clip-path gap border
  accent-color letter-spacing background cursor justify-content text-decoration max-block-size
  paint-order print-color-adjust align-self ascent-override text-anchor text-wrap justify-self
  padding text-underline-offset outline break-after justify-items content-visibility min-width
  translate pointer-events text-size-adjust caret-color min-block-size width color stroke-width
  scroll-padding-block-start inline-size break-inside font counter-increment forced-color-adjust
  box-sizing max-height text-overflow place-content text-align counter-reset overflow position
  text-transform tab-size color-scheme box-shadow direction animation inset overscroll-behavior
  block-size vertical-align float
`
  .trim()
  .split(/\s+/);

const FAMILY =
  /^(?:-webkit-)?(border|margin|padding|background|font|flex|inset|text-decoration|grid|overflow|outline|list-style|column|container)(?:-|$)/;

/** The group that a property moves with: what one shorthand sets is one group. */
function familyOf(property: string): string {
  if (/^(?:row-|column-)?gap$/.test(property)) return 'gap';
  if (/^(?:top|left|right|bottom)$/.test(property)) return 'inset';
  if (property === 'line-height') return 'font';
  return FAMILY.exec(property)?.[1] ?? property;
}

/** The declarations of a rule; a semicolon in parentheses or quotes ends none. */
function declarationsOf(body: string): string[] {
  return (
    body.match(/(?:\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)|"[^"]*"|[^;])+/g) ?? []
  );
}

function placeOf(declaration: string): number {
  const property = declaration.slice(0, declaration.indexOf(':'));
  return property.startsWith('--') ? -1 : ORDER.indexOf(familyOf(property));
}

/** Without the blanks that the minifier leaves where a value holds a variable, and only there. */
function tight(declaration: string): string {
  return declaration.replaceAll(/("[^"]*")| ?([,/]) /g, (_, text = '', sign = '') => text + sign);
}

/** A minified style sheet with the declarations of each rule in the one order. */
export function inSteadyOrder(css: string): string {
  return css.replaceAll(/\{([^{}]*)\}/g, (_, body: string) => {
    const sorted = declarationsOf(body).toSorted((a, b) => placeOf(a) - placeOf(b));
    return `{${sorted.map(tight).join(';')}}`;
  });
}
