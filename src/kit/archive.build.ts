import type { Course } from '../course/course.ts';
import { license } from './license.build.ts';
import { folderOf, readme } from './readme.ts';
import { zip } from './zip.build.ts';

/** Folder that everything in the archive lies in. */
const ROOT = 'eight-levels-kit';

/**
 * All files of all kits under their own names, a folder for each chapter, with a README and the license, as a zip.
 * The same course gives the same bytes everywhere: the day of its files is the course's version.
 */
export function kitArchive({ title, version, kits }: Course): Buffer {
  const entries = [
    { name: 'LICENSE', text: license, executable: false },
    { name: 'README.md', text: readme(title, version, kits), executable: false },
    ...kits.flatMap((kit) =>
      kit.files.map(({ path, text, executable }) => ({
        name: `${folderOf(kit)}/${path}`,
        text,
        executable,
      })),
    ),
  ];
  const [year = 1980, month = 1, day = 1] = version.split('.').map(Number);
  const named = entries.map((entry) => ({ ...entry, name: `${ROOT}/${entry.name}` }));
  return zip(named, [year, month, day]);
}
