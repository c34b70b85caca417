import { readFileSync } from 'node:fs';

/** The license of the kit's files, for the page and the archive. */
export const license = readFileSync('src/kit/mit-0.txt', 'utf8');
