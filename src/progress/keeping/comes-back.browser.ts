import { day } from '../day.ts';
import { difference } from '../restore/difference.ts';
import { pageOutline } from '../outline.browser.ts';
import type { Progress } from '../progress.ts';
import { overOf } from '../record.browser.ts';
import { parted } from './level-reset.ts';

/** What a merge would bring back of what a reader has started over: a line for each such chapter. */
export function comesBack(mine: Progress, both: Progress): string[] {
  const { chapters = [] } = pageOutline() ?? {};
  const own = (progress: Progress, id: string) => parted(progress, id, chapters).own;
  return chapters.flatMap(({ id, title }) => {
    const over = overOf(id);
    const adds = over && difference(own(mine, id), own(both, id)).length > 0;
    return adds ? [`With this comes back what you started over ${day(over.at)}: ${title}`] : [];
  });
}
