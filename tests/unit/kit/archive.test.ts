import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import { kitArchive } from '../../../src/kit/archive.build.ts';

const { course } = buildCourse('tests/fixtures/course');
const archive = kitArchive(course);
const entries = unzipSync(archive);
const text = (name: string) => strFromU8(entries[`eight-levels-kit/${name}`] ?? new Uint8Array());

describe('the archive', () => {
  test('holds every file under its own name, a folder for each chapter', () => {
    for (const { entry, files } of course.kits) {
      for (const file of files) expect(text(`${entry.slug}/${file.path}`)).toBe(file.text);
    }
    expect(Object.keys(entries)).toHaveLength(2 + course.kits.flatMap(({ files }) => files).length);
  });

  test('holds the license, and a README that says of each file where it goes and what is subtle', () => {
    expect(text('LICENSE')).toMatch(/^MIT No Attribution\n/);
    const readme = text('README.md');
    for (const file of course.kits.flatMap((kit) => kit.files)) {
      expect(readme).toContain(`### ${file.path}\n\n${file.purpose} ${file.place}`);
    }
    expect(readme).toContain('- Line 2: It is run from the root.');
    expect(readme).toContain('Executable (`chmod +x .tool/run.sh`)');
  });

  test('is the same, byte for byte, in another time zone and a second later', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = kitArchive(buildCourse('tests/fixtures/course').course);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(again).equals(Buffer.from(archive))).toBe(true);
  });

  test('is sound to a reader that checks it', () => {
    for (const name of Object.keys(entries)) expect(name).toMatch(/^eight-levels-kit\/[^\\]+$/);
    const dir = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      writeFileSync(join(dir, 'kit.zip'), archive);
      const { error, status, stdout } = spawnSync('unzip', ['-tq', 'kit.zip'], {
        cwd: dir,
        encoding: 'utf8',
      });
      // Where there is no unzip, the package above has still read every entry.
      if (error === undefined)
        expect([status, stdout]).toEqual([0, expect.stringContaining('No errors')]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test('keeps scripts executable', () => {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
    const modes: Record<string, number> = {};
    for (let at = 0; at < archive.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = strFromU8(archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      modes[name] = (view.getUint32(at + 38, true) >>> 16) & 0o777;
    }
    expect(modes['eight-levels-kit/1-alpha/.tool/run.sh']).toBe(0o755);
    expect(modes['eight-levels-kit/1-alpha/AGENTS.md']).toBe(0o644);
  });
});
