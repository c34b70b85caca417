import { readFile } from 'eight-levels/lab';

/** One added line of a diff. */
export interface Line {
  readonly at: string;
  readonly code: string;
}

/** A pull request: its title and the lines it adds. */
export interface Pull {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The pull requests of pulls.txt. */
export function pulls(): readonly Pull[] {
  return readFile('pulls.txt')
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [title = '', ...added] = block.split('\n');
      return { title: title.replace('# ', '#'), lines: added.map(lineOf) };
    });
}

function lineOf(text: string): Line {
  const at = text.indexOf(' ');
  return { at: text.slice(0, at), code: text.slice(at + 1) };
}
