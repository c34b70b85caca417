/** Fills the history of a chapter; loaded when one is opened. */
import type { Outline, OutlineChapter } from '../../course/outline.ts';
import { answerWords, askedWords } from '../../quiz/answer-words.browser.ts';
import { pageAt } from '../../quiz/page.browser.ts';
import type { Progress } from '../facts.ts';
import { history, type Line, type QuestionHistory } from './history.ts';

const shown = new WeakMap<Element, string>();

/**
 * Puts what is kept of a chapter into `place`, unless it stands there already. Returns what to say of it. Rejects only
 * when the page lacks its template.
 */
export async function fill(
  place: HTMLElement,
  progress: Progress,
  outline: Outline,
  chapter: OutlineChapter | undefined,
): Promise<string> {
  const { attempts, questions } = history(progress, outline, chapter);
  const address = chapter?.quizHref;
  const quiz = address ? await pageAt(address).catch(() => undefined) : undefined;
  const now = JSON.stringify([attempts, questions, !quiz]);
  if (shown.get(place) !== now) {
    place.replaceChildren(
      ...(attempts.length > 0 ? [heading('Attempts'), list(attempts.map(line))] : []),
      ...(questions.length > 0 ? [heading('Answers by question')] : []),
      ...questions.flatMap((one) => questionRows(one, quiz, address)),
    );
  }
  shown.set(place, now);
  const missing = address && !quiz;
  return `${missing ? 'The quiz did not load, so questions and answers are shown by their ids. ' : ''}${KEPT}`;
}

const KEPT =
  'Kept are the newest 8 attempts, and the last answer to each question. Of older attempts only first try and best.';

function questionRows(
  { id, known, given, answers }: QuestionHistory,
  quiz: Document | undefined,
  address: string | undefined,
): Element[] {
  const section = known ? quiz?.getElementById(id) : undefined;
  const name = part('p:has(a)');
  const link = name.querySelector('a') as HTMLAnchorElement;
  if (known && address) link.href = `${address}#${id}`;
  link.textContent = section ? askedWords(section) : id;
  const count = `${given} ${given === 1 ? 'answer' : 'answers'} given`;
  const kept = given > answers.length ? `, ${answers.length} kept` : '';
  const strange = known ? '' : 'from another version; ';
  (name.lastElementChild as Element).textContent = strange + count + kept;
  const rows = answers.map(({ values, where, how }) =>
    row(answerWords(section ?? undefined, values), where, how),
  );
  return [name, list(rows)];
}

const line = ({ what, how }: Line): Element => row(what, '', how);

function row(what: string, where: string, how: string): Element {
  const one = part('div');
  const [words, more] = one.querySelectorAll('span');
  if (words) words.textContent = what;
  if (more) more.textContent = where;
  (one.querySelector('dd') as Element).textContent = how;
  return one;
}

function list(rows: readonly Element[]): Element {
  const all = part('dl');
  all.append(...rows);
  return all;
}

function heading(text: string): Element {
  const one = part('.gauge');
  one.textContent = text;
  return one;
}

/** A copy of one part of the page's template. */
function part(selector: string): HTMLElement {
  const { content } = document.getElementById('history-rows') as HTMLTemplateElement;
  return [...content.children].find((one) => one.matches(selector))?.cloneNode(true) as HTMLElement;
}
