import type { View } from './element-view.ts';

/** Views as HTML, for the build. Texts and attribute values are escaped. */
export function html(views: readonly View[]): string {
  return views.map(one).join('');
}

function one(view: View): string {
  if (typeof view === 'string') return escaped(view);
  const attrs = Object.entries(view.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${view.tag}${attrs.join('')}>${html(view.children)}</${view.tag}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
