// What a session loads, what the scripted agent then knows, and which machine stops what it slips on.
import { encode } from 'gpt-tokenizer';
import { lessons, type Lesson } from './lessons.ts';
import { sessions, type Session } from './sessions.ts';

export type Place = 'rule' | 'path rule' | 'docs' | 'test' | 'hook' | 'nowhere';

/** How many lines of the file that every session loads the agent follows, from the top. */
export const holds = 12;

/** What stands in that file before any lesson. */
const standing = [
  '# Halden checkout',
  '- `npm run check` runs types, lint and tests.',
  '- `npm run drive` boots the app with seeded orders and places some.',
  '- Seeded orders: `npm run seed`. Never against the shop itself.',
  '- Full log of the nightly run: `logs/nightly.txt`.',
  '- Branches: `halden/<ticket>-<two words>`.',
];

export interface Fate {
  needed: number;
  known: number;
  stopped: number;
  broken: number;
  tokens: number;
}

export interface Outcome {
  fates: Map<string, Fate>;
  broken: number;
  perSession: number;
}

const count = (text: string): number => encode(text).length;

/** The line that a lesson adds to the file loaded in every session, if it adds one. */
function lineOf({ id, title, text }: Lesson, place: Place): string | undefined {
  if (place === 'rule') return `- ${text}`;
  return place === 'docs' ? `- docs/solutions/${id}.md: ${title}` : undefined;
}

/** The long words of a text, to look a document up by. */
const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{5,}/g) ?? [];

/** Whether the agent follows the lesson in this session, and what it read for that beyond the file. */
function reading(lesson: Lesson, place: Place, followed: boolean, { task, files }: Session) {
  const under = files.some((file) => lesson.paths.some((path) => file.startsWith(path)));
  const named = words(lesson.title).some((word) => words(task).includes(word));
  if (place === 'rule') return { knows: followed, reads: '' };
  if (place === 'path rule' && under) return { knows: true, reads: lesson.text };
  if (place === 'docs' && named && followed) return { knows: true, reads: lesson.text };
  return { knows: false, reads: '' };
}

/** Whether the machine at this place sees the slip. A test reads code, a hook reads commands. */
function stops({ slip, sees }: Lesson, place: Place): boolean {
  const text = place === 'test' ? slip.code : place === 'hook' ? slip.command : undefined;
  return text !== undefined && sees !== undefined && sees.test(text);
}

/** All sessions under one assignment of lessons to places. */
export function run(placeOf: (id: string) => Place): Outcome {
  const lines = lessons.map((lesson) => [lesson, lineOf(lesson, placeOf(lesson.id))] as const);
  const order = lines.filter(([, line]) => line !== undefined).map(([lesson]) => lesson);
  const room = holds - standing.length;
  const fates = new Map<string, Fate>();
  for (const [lesson, line = ''] of lines) {
    const place = placeOf(lesson.id);
    const followed = order.slice(0, room).includes(lesson);
    const fate: Fate = { needed: 0, known: 0, stopped: 0, broken: 0, tokens: 0 };
    for (const session of sessions) {
      const { knows, reads } = reading(lesson, place, followed, session);
      fate.tokens += count(line) + count(reads);
      if (!session.needs.includes(lesson.id)) continue;
      const caught = !knows && stops(lesson, place);
      fate.needed += 1;
      fate[knows ? 'known' : caught ? 'stopped' : 'broken'] += 1;
      // What a machine says is read too: the message is the lesson.
      if (caught) fate.tokens += count(lesson.text);
    }
    fates.set(lesson.id, fate);
  }
  const all = [...fates.values()];
  const sum = (of: (fate: Fate) => number): number => all.reduce((total, f) => total + of(f), 0);
  const base = count(standing.join('\n'));
  return {
    fates,
    broken: sum(({ broken }) => broken),
    perSession: Math.round(base + sum(({ tokens }) => tokens) / sessions.length),
  };
}
