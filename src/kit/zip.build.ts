import { crc32 } from 'node:zlib';

/** A file of a zip. */
export interface ZipEntry {
  /** Its path, with `/` between folders. */
  readonly name: string;
  readonly text: string;
  readonly executable: boolean;
}

const MODES = { file: 0o100644, executable: 0o100755 };
/** Made on Unix, so that modes count; nothing in it needs a reader newer than 2.0. */
const MADE_BY = (3 << 8) | 20;
const UTF8 = 0x0800;

/**
 * A zip of text files. They are stored as they are: packed, the bytes would depend on the version of zlib, and the
 * kit is smaller than a picture.
 */
export function zip(entries: readonly ZipEntry[], day: readonly [number, number, number]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const [name, body] = [Buffer.from(entry.name), Buffer.from(entry.text)];
    const about = description(name, body, day);
    const local = Buffer.concat([le(0x04034b50, 4), about, name, body]);
    const mode = MODES[entry.executable ? 'executable' : 'file'] * 0x10000;
    // Between the description and the mode: no comment, the first disk, no hint about the content.
    const rest = [le(0, 6), le(mode, 4), le(offset, 4), name];
    directory.push(Buffer.concat([le(0x02014b50, 4), le(MADE_BY, 2), about, ...rest]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const counts = [le(0, 4), le(entries.length, 2), le(entries.length, 2)];
  const end = [le(0x06054b50, 4), ...counts, le(listed.length, 4), le(offset, 4), le(0, 2)];
  return Buffer.concat([...parts, listed, ...end]);
}

/** What a file's own header and the directory say alike. */
function description(
  name: Buffer,
  body: Buffer,
  [y, m, d]: readonly [number, number, number],
): Buffer {
  const date = ((y - 1980) << 9) | (m << 5) | d;
  const sizes = [le(body.length, 4), le(body.length, 4), le(name.length, 2), le(0, 2)];
  // Needs version 1.0, names are UTF-8, stored, at midnight.
  return Buffer.concat([
    le(10, 2),
    le(UTF8, 2),
    le(0, 2),
    le(0, 2),
    le(date, 2),
    le(crc32(body), 4),
    ...sizes,
  ]);
}

function le(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
