import { linesOf, type Kit, type KitFile } from './kit.ts';
import { usersOf } from './shown.ts';

/** Folder of a kit inside the archive: "3-context-engineering". */
export function folderOf({ entry }: Pick<Kit, 'entry'>): string {
  return entry.slug;
}

/** The README of the archive: what each file is for, where it goes, what is subtle about it. */
export function readme(title: string, version: string, kits: readonly Kit[]): string {
  return `${[
    `# ${title}: the kit`,
    `Take-away files of the course, version ${version}. They come from an invented shop, Halden; names, paths and commands are to be replaced by yours. Copy what you need to the same path in your repository; a name that begins with a dot is hidden in many file managers, and \`ls -A\` shows it. Several levels bring a file of the same name: put them together by hand, the higher level last.`,
    'License: MIT-0, see LICENSE. No notice needs to be kept.',
    ...kits.flatMap(sectionOf),
  ].join('\n\n')}\n`;
}

function sectionOf(kit: Kit): string[] {
  const { entry, intro, files } = kit;
  const level = entry.level === undefined ? '' : `Level ${entry.level}, `;
  return [`## ${folderOf(kit)}/`, `${level}${entry.title}. ${intro}`, ...files.flatMap(partOf)];
}

function partOf({ path, purpose, place, tools, verified, executable, notes }: KitFile): string[] {
  const marked = notes.map((note) => `- ${linesOf(note)}: ${note.text}`).join('\n');
  const run = executable ? ` Executable (\`chmod +x ${path}\`).` : '';
  return [
    `### ${path}`,
    `${purpose} ${place}${run}`,
    ...(marked === '' ? [] : [marked]),
    `For ${usersOf(tools)}. Syntax verified ${verified}.`,
  ];
}
