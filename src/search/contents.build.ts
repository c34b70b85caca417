import type { Plugin } from 'vite';
import { loadCourse } from '../course/load.build.ts';
import { contentsOf } from './contents.ts';

const ID = 'virtual:search-contents';

/** Puts what the course holds into the dialog's own script: asked for separately it would be one more request. */
export function searchContents(): Plugin {
  return {
    name: 'search-contents',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) =>
      id === `\0${ID}`
        ? `export default ${JSON.stringify(contentsOf(loadCourse().course))}`
        : undefined,
  };
}
