// The rules file, compared with what holds today.
import { readFile } from 'eight-levels/lab';
import { guess } from './levers.ts';

/** How likely a session that meets the topic is to get it wrong, going by the file alone. */
export type Topics = ReadonlyMap<string, number>;

/** The lines of a file as topic and text; other lines are skipped. */
function linesOf(name: string): Map<string, string> {
  const lines = readFile(name)
    .split('\n')
    .filter((line) => line.includes(':'));
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
    }),
  );
}

/** Each topic with its chance of a mistake: 0 for a line that holds, 1 for a stale one. */
export function readTopics(): Topics {
  const rules = linesOf('rules.txt');
  const chance = (topic: string, text: string): number => {
    if (!rules.has(topic)) return 1 - guess;
    return rules.get(topic) === text ? 0 : 1;
  };
  return new Map([...linesOf('today.txt')].map(([topic, text]) => [topic, chance(topic, text)]));
}

/** The same topics, with that many stale lines and no others. */
export function withStale(topics: Topics, count: number): Topics {
  return new Map([...topics.keys()].map((topic, at) => [topic, at < count ? 1 : 0]));
}

/** The topics whose line no longer says what holds. */
export const staleOf = (topics: Topics): string[] =>
  [...topics].filter(([, chance]) => chance === 1).map(([topic]) => topic);
