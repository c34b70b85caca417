/**
 * What a receipt's packed word holds: lines. The head (version, day, name), the practices by day, then each chapter
 * followed by its questions. Letters of codes and marks around them are apart, so that nothing needs quoting.
 */
import { codesIn, ID_CODE } from './codes.ts';
import { answerOf, answerText } from './answers.ts';
import { dayAt, dayCode, dayNumber, dayOf } from './days.ts';
import { escaped, MAX_NAME, tidy, unescaped } from './words.ts';
import type { Receipt, ReceiptChapter, ReceiptPractice, ReceiptQuestion, Try } from './receipt.ts';

const MAX_LINES = 3000;
const MAX_PRACTICES = 1000;

/** The receipt as text. */
export function receiptBody(receipt: Receipt): string {
  const { version, day, name = '', practices, chapters } = receipt;
  const head = [version, dayCode(day), escaped(name)].join('|');
  return [head, practiceLine(practices), ...chapters.flatMap(chapterLines)].join('\n');
}

/** Groups of one day each: how many days after the group before, and the codes. */
function practiceLine(practices: readonly ReceiptPractice[]): string {
  const days = [...new Set(practices.map(({ day }) => day))];
  return days
    .map((on, at) => {
      const after = dayNumber(on) - dayNumber(days[at - 1] ?? '');
      const codes = practices.filter(({ day }) => day === on).map(({ code }) => code);
      return `${after.toString(36)}:${codes.join('')}`;
    })
    .join(' ');
}

function chapterLines({ code, read, tries, questions }: ReceiptChapter): string[] {
  const results = tries.map(({ day, score }) => dayCode(day) + score).join(',');
  const line = ['#' + code, read ? dayCode(read) : '', results].join('|');
  return [line, ...questions.map((one) => one.code + one.answers.map(answerText).join('\t'))];
}

/** The receipt that a text holds; nothing when it is none. Total. */
export function receiptFrom(text: string): Receipt | undefined {
  const [first = '', second = '', ...lines] = text.split('\n');
  const head = /^(\d{4}\.\d{1,2}\.\d{1,2})\|([0-9a-z]{3})\|([^|]{0,400})$/.exec(first);
  const practices = practicesOf(second);
  const chapters = lines.length > MAX_LINES ? undefined : chaptersOf(lines);
  if (!head || !practices || !chapters) return undefined;
  const [, version = '', day = '', typed = ''] = head;
  const name = tidy(unescaped(typed), MAX_NAME);
  return { version, day: dayOf(day), ...(name ? { name } : {}), practices, chapters };
}

function practicesOf(line: string): ReceiptPractice[] | undefined {
  const groups = line ? line.split(' ') : [];
  if (!groups.every((group) => /^[0-9a-z]{1,3}:([\w-]{3})+$/.test(group))) return undefined;
  let at = 0;
  const practices = groups.flatMap((group) => {
    const [after = '', codes = ''] = group.split(':');
    const day = dayAt((at += parseInt(after, 36)));
    return codesIn(codes, ID_CODE).map((code) => ({ code, day }));
  });
  return practices.length <= MAX_PRACTICES && distinct(practices) ? practices : undefined;
}

type Open = ReceiptChapter & { readonly questions: ReceiptQuestion[] };

function chaptersOf(lines: readonly string[]): ReceiptChapter[] | undefined {
  const chapters: Open[] = [];
  for (const line of lines) {
    const chapter = line.startsWith('#') ? chapterOf(line) : undefined;
    const question = chapter ? undefined : questionOf(line);
    if (chapter) chapters.push(chapter);
    else if (question && chapters.length) chapters.at(-1)?.questions.push(question);
    else return undefined;
  }
  return [chapters, ...chapters.map(({ questions }) => questions)].every(distinct)
    ? chapters
    : undefined;
}

const CHAPTER =
  /^#([\w-]{3})\|([0-9a-z]{3})?\|((?:[0-9a-z]{3}\d{1,4}(?:,[0-9a-z]{3}\d{1,4}){0,2})?)$/;

function chapterOf(line: string): Open | undefined {
  const [, code, read, results] = CHAPTER.exec(line) ?? [];
  if (code === undefined) return undefined;
  const tries = results ? results.split(',').map(tryOf) : [];
  return { code, ...(read ? { read: dayOf(read) } : {}), tries, questions: [] };
}

const tryOf = (text: string): Try => ({
  day: dayOf(text.slice(0, 3)),
  score: Math.min(1000, Number(text.slice(3))),
});

function questionOf(line: string): ReceiptQuestion | undefined {
  const answers = line.slice(ID_CODE).split('\t').map(answerOf);
  if (!/^[\w-]{3}/.test(line) || answers.length > 8 || answers.includes(undefined))
    return undefined;
  return { code: line.slice(0, ID_CODE), answers: answers.flatMap((answer) => answer ?? []) };
}

const distinct = (list: readonly { readonly code: string }[]): boolean =>
  new Set(list.map(({ code }) => code)).size === list.length;
