import type { AstroIntegration } from 'astro';

const FIXTURE = 'tests/fixtures/course';

/** Adds `/gallery/`, every component in every state, to the build of the tests' course and to no other. */
export function galleryPage(courseDir: string): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (courseDir !== FIXTURE) return;
        injectRoute({ pattern: '/gallery/', entrypoint: './src/gallery/GalleryPage.astro' });
      },
    },
  };
}
