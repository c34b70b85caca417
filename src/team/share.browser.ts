import type { Board } from './board.ts';
import { encodeBoard } from './board-state.ts';
import { linkOf } from './link.browser.ts';
import { say } from './show.browser.ts';

const TOO_LARGE =
  'This board is too large for a link, or this browser cannot pack one. Download it as a file and send that.';

/** Makes the board's link, shows it, and copies it where the browser allows. */
export async function showLink(host: HTMLElement, board: Board): Promise<void> {
  const link = await linkOf(encodeBoard(board)).catch(() => undefined);
  (host.querySelector('[data-link]') as HTMLElement).hidden = link === undefined;
  if (link === undefined) return say(host, 'kept', TOO_LARGE);
  const field = host.querySelector('#team-link') as HTMLInputElement;
  field.value = link;
  field.select();
  const done = (await copied(link)) ? 'The link is copied' : 'Copy the link above';
  say(host, 'kept', `${done}: ${link.length.toLocaleString('en-US')} characters.`);
}

const copied = async (text: string): Promise<boolean | undefined> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
