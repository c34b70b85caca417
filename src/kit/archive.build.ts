import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Course } from '../course/course.ts';
import { license } from './license.build.ts';
import { folderOf, readme } from './readme.ts';

/** Folder that everything in the archive lies in. */
const ROOT = 'eight-levels-kit';
/** Of the file system that the modes below belong to: Unix. */
const UNIX = 3;
const MODES = { file: 0o100644, executable: 0o100755 };

/**
 * All files of all kits under their own names, a folder for each chapter, with a README and the license, as a zip.
 * The same course gives the same bytes: the day is the course's version, in no time zone, and the packing is done in
 * JavaScript, so that it does not change with Node.
 */
export function kitArchive({ title, version, kits }: Course): Uint8Array {
  const entries: Zippable = {
    [`${ROOT}/LICENSE`]: entry(license, 'file'),
    [`${ROOT}/README.md`]: entry(readme(title, version, kits), 'file'),
  };
  for (const kit of kits) {
    for (const { path, text, executable } of kit.files) {
      const mode = executable ? 'executable' : 'file';
      entries[`${ROOT}/${folderOf(kit)}/${path}`] = entry(text, mode);
    }
  }
  return zipSync(entries, { mtime: dayOf(version), level: 9 });
}

function entry(text: string, mode: keyof typeof MODES): Zippable[string] {
  return [strToU8(text), { os: UNIX, attrs: MODES[mode] * 0x10000 }];
}

/** Midnight of the version's day on the machine's own clock: a zip holds a date without a zone. */
function dayOf(version: string): Date {
  const [year = 1980, month = 1, day = 1] = version.split('.').map(Number);
  return new Date(year, month - 1, day);
}
