/**
 * The order in which the built style sheet says the properties of a rule. Rules that say the same in the same
 * order compress better, by 0.3 KB of 12; which order is best was found by trying. Longhands stay with their
 * shorthand, and in their order, so that a rule means what it meant.
 */
const ORDER = `
  src text-wrap stroke-linecap z-index content align-content min-width direction min-block-size
  user-select table-layout appearance translate container forced-color-adjust align-items
  color-scheme margin min-inline-size vertical-align text-anchor display place-items
  stroke-dasharray stroke gap list-style break-inside visibility float descent-override border
  padding columns width clip-path paint-order text-decoration text-overflow fill
  text-underline-offset grid scroll-padding-block-start caret-color max-height box-sizing
  justify-content break-after stroke-width color box-shadow animation reading-flow cursor tab-size
  flex inline-size white-space justify-items max-inline-size justify-self line-gap-override resize
  ascent-override content-visibility stroke-linejoin place-content overscroll-behavior font
  align-self overflow rotate pointer-events text-align max-block-size position counter-increment
  block-size size-adjust text-transform accent-color height clear inset letter-spacing
  print-color-adjust text-size-adjust background counter-reset outline
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
