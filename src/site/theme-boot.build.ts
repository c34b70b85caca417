import { createHash } from 'node:crypto';
import { classicScript } from '../course/classic-script.build.ts';

/** The script that sets the theme before the first paint: its file name below /assets/, and its text. */
export interface ThemeBoot {
  readonly file: string;
  readonly text: string;
}

let made: Promise<ThemeBoot> | undefined;

/** Builds the script, once per process. A hash in its name lets browsers keep it for good. */
export function themeBoot(): Promise<ThemeBoot> {
  made ??= classicScript('src/site/theme-boot.browser.ts').then((text) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return { file: `theme.${hash}.js`, text };
  });
  return made;
}
