import type { Plugin } from 'vite';

/**
 * Makes `import()` in page scripts a plain import. Vite would wrap each in a helper that preloads
 * style sheets and chunks; the site has one style sheet and small chunks, so the helper would only be
 * weight, a kilobyte on every page.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load(id) {
      if (id !== '\0vite/preload-helper.js') return null;
      return 'export const __vitePreload = (load) => load();';
    },
  };
}
