import { download } from '../progress/record.browser.ts';
import { emptyBoard } from './board.ts';
import { encodeBoard } from './board-state.ts';
import { exampleBoard } from './example.ts';
import type { Holding } from './holding.browser.ts';
import { rosterCsv, rosterTemplate } from './roster.ts';
import { showLink } from './share.browser.ts';
import { saveSnapshot } from './snapshots.ts';
import { join } from './take.ts';
import { people } from './words.ts';

type Acts = Readonly<Record<string, () => unknown>>;

/** What the buttons do, by their names. */
export const actsOf = (host: HTMLElement, holding: Holding, ladder: readonly number[]): Acts => ({
  ...changes(holding),
  ...downloads(holding, ladder),
  link: () => showLink(host, holding.board),
  keep: () => holding.keep(),
  forget: () => holding.forget(),
  undo: () => holding.undo(),
});

const changes = (holding: Holding): Acts => ({
  example: () =>
    holding.set(
      join(holding.board, exampleBoard(holding.today)).board,
      'Twelve invented people, as an example. Clear the board when you have looked.',
      'did',
    ),
  snapshot: () =>
    holding.set(
      saveSnapshot(holding.board, holding.today),
      `A snapshot of ${people(holding.board.members.length)}, dated ${holding.today}. Keep the board, or it goes with this tab.`,
    ),
  clear: () => holding.set(emptyBoard, 'The board is empty. Undo brings it back.'),
});

const downloads = (holding: Holding, ladder: readonly number[]): Acts => {
  const name = () => `eight-levels-team-${holding.today}`;
  const csv = (file: string, text: string) => download(`${file}.csv`, text, 'text/csv');
  return {
    'template-csv': () => csv('eight-levels-roster', rosterTemplate('csv', holding.today)),
    'template-json': () =>
      download('eight-levels-roster.json', rosterTemplate('json', holding.today)),
    file: () => download(`${name()}.json`, encodeBoard(holding.board)),
    csv: () => csv(name(), rosterCsv(holding.board, ladder)),
  };
};
