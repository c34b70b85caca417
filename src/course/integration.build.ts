import type { AstroIntegration } from 'astro';
import { buildCourse } from './load.build.ts';
import { errorsOf, report, tally } from './problems.ts';

/** Checks the whole course before Astro renders a page: all mistakes in one report, and an error stops the build. */
export function checkCourse(): AstroIntegration {
  return {
    name: 'check-course',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { problems } = buildCourse();
        if (problems.length === 0) return;
        logger.warn(`${tally(problems)} in the course\n\n${report(problems)}\n`);
        if (errorsOf(problems).length > 0) {
          throw new Error(
            `The course has ${tally(problems)}. Each is listed above with its file, place and mend.`,
          );
        }
      },
    },
  };
}
