/**
 * What a chapter would weigh as nothing but its own text, figures and code: the floor that its page
 * is compared with. Keeps the tags a plain document needs, without classes, ids and data.
 */
export function bareHtml(page: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '';
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? page;
  const body = withoutControls(main)
    .replace(/<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/gi, bareTag)
    .replace(/>\s+</g, '>\n<');
  return `<!doctype html><html lang="en"><title>${title}</title>${body}</html>`;
}

/** Buttons, navigation, forms' parts, templates and data are the site's, not the chapter's text. */
const CONTROLS = ['nav', 'template', 'script', 'button', 'textarea', 'kbd', 'form', 'dialog'];

function withoutControls(html: string): string {
  return CONTROLS.reduce(
    (rest, name) => rest.replace(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'gi'), ''),
    html,
  );
}

const TEXT =
  /^(h[1-6]|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|pre|code|figure|figcaption|blockquote|details|summary|strong|em|sup|time)$/;
const DRAWING = /^(svg|g|path|line|rect|circle|ellipse|polygon|polyline|text|tspan|title|desc)$/;

function bareTag(_tag: string, slash: string, name: string, attributes: string): string {
  if (TEXT.test(name)) return `<${slash}${name}>`;
  if (name === 'a') return `<${slash}a${slash === '' ? only(attributes, /^href$/) : ''}>`;
  if (!DRAWING.test(name)) return '';
  return `<${slash}${name}${slash === '' ? only(attributes, /^(?!class$|id$|aria-|role$|focusable$)/) : ''}>`;
}

function only(attributes: string, wanted: RegExp): string {
  return [...attributes.matchAll(/([^\s=]+)(?:="[^"]*")?/g)]
    .filter(([, name = '']) => wanted.test(name))
    .map(([attribute]) => ` ${attribute}`)
    .join('');
}
