// One way through all sessions: what the agent wrote, what a check stopped, what a person met.
import { taken, write } from './agent.ts';
import { check } from './check.ts';
import { mulberry32 } from './random.ts';
import { sessionsOf } from './sessions.ts';
import { settings } from './settings.ts';
import { standing, type Way } from './ways.ts';

export interface Result {
  wrote: number;
  stopped: number;
  met: number;
  linesSent: number;
  /** For each session, how often a person has met the mistake by its end. */
  metBy: number[];
}

export function run(way: Way, seed: number, holds = settings.holds): Result {
  const random = mulberry32(seed + 1000);
  const result: Result = { wrote: 0, stopped: 0, met: 0, linesSent: 0, metBy: [] };
  sessionsOf(settings.sessions, seed).forEach((tasks, session) => {
    // The lesson is codified at the end of session 1; until then the file stands without it.
    const learned = session > 0;
    const file = learned ? way.rules(session) : standing();
    const window = [...taken(file, holds, random)];
    for (const task of tasks) {
      const code = write(task, window);
      if (!code.includes('tiny-dates')) continue;
      result.wrote += 1;
      const messages = way.checked && learned ? check(code) : [];
      const machine = messages.length > 0;
      result[machine ? 'stopped' : 'met'] += 1;
      // Said by a check or by a person, it stays until the session ends.
      if (machine) window.push(...messages);
      else if (way.says) window.push('Please do it without tiny-dates.');
    }
    result.linesSent += file.length;
    result.metBy.push(result.met);
  });
  return result;
}
