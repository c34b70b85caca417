// The scripted agent: it reads two files, writes code from what it sees, and says that it is done.
import type { Session } from './session.ts';

/** A story of prd.json. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly acceptanceCriteria: readonly string[];
  passes: boolean;
}

interface Rule {
  readonly use: string;
  readonly never: string;
}

/** The house rules that stand in a text. */
export function rulesIn(text: string): Rule[] {
  return [...text.matchAll(/use (\w+), never (\w+)/g)].map(([, use = '', never = '']) => ({
    use,
    never,
  }));
}

/** True when the code does what the rule forbids. */
export const breaks = (code: string, { never }: Rule): boolean =>
  new RegExp(`\\b${never}\\b`).test(code);

/** One round: four calls for one story. `test` is what the agent may run; it sees only its message. */
export function work(session: Session, story: Story, test: (code: string) => string): string {
  session.add(`Next story: ${JSON.stringify(story)}`);
  for (const name of [`src/credit/${story.id.toLowerCase()}.ts`, 'src/orders/order.ts']) {
    session.call();
    session.add(`read ${name}\n${fileText(name)}`);
  }
  const code = write(story, session.call());
  session.add(`write ${code}`);
  session.add(test(code) || `${story.id}: green.`);
  session.call();
  session.add(`${story.id} is done: ${story.title}.`);
  return code;
}

/** Its habits, corrected by the rules that it sees; its knowledge, what the story states. */
function write({ id, acceptanceCriteria }: Story, seen: string): string {
  const habits = [
    `export function ${id.replace('-', '').toLowerCase()}(order: Order) {`,
    '  if (order.lines.length === 0) throw nothingToCredit(order);',
    '  return credit(order.total, Date.now(), terms);',
    '}',
  ].join('\n');
  const obeyed = rulesIn(seen).reduce(
    (code, { use, never }) => code.replace(new RegExp(`\\b${never}\\b`, 'g'), use),
    habits,
  );
  return `const terms = ${JSON.stringify(acceptanceCriteria)};\n${obeyed}`;
}

/** A file to read, made up from its name: 24 lines, as long for one session as for nine. */
function fileText(name: string): string {
  const words = ['order', 'line', 'tax', 'sum', 'note', 'page'];
  const line = (_: unknown, at: number): string => {
    const [a = '', b = ''] = [words[(at * 5 + name.length) % 6], words[(at * 7 + 3) % 6]];
    return `export const ${a}${at} = (${b}: Input) => pick(${b}.${a}, '${name}:${at + 1}');`;
  };
  return Array.from({ length: 24 }, line).join('\n');
}
