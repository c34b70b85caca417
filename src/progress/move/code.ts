/** A QR code as one path, to be filled black on white. */
import { encodeQR } from 'qr';

/** Side of the drawing in modules, quiet zone included, and the path of its black modules. */
export interface Code {
  readonly side: number;
  readonly path: string;
}

/** Without so many white modules around it a camera does not find the code. */
const QUIET = 4;

/** The code of a text that it has room for. */
export function codeOf(text: string): Code {
  // A screen is neither torn nor stained: the least correction, and so the largest modules.
  const rows = encodeQR(text, 'raw', { ecc: 'low', encoding: 'byte', border: QUIET });
  return { side: rows.length, path: rows.map(runs).join('') };
}

/** The black stretches of a row. */
function runs(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((black, x) => (black && !row[x - 1] ? [x] : []));
  return starts
    .map((x) => {
      const length = row.slice(x).findIndex((black) => !black);
      return `M${x} ${y}h${length}v1h-${length}z`;
    })
    .join('');
}
