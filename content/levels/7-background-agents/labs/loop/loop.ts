// The loop: takes the next story, opens a context for it or goes on in the old one, and knows when to stop.
import { readFile } from 'eight-levels/lab';
import { redMessage } from './acceptance.ts';
import { breaks, rulesIn, work, type Story } from './agent.ts';
import { Session } from './session.ts';

/** When the loop ends, and whose word marks a story. */
export interface Stops {
  readonly rounds: number;
  readonly tokens: number;
  /** Red rounds after which a story is put aside as a question to you. */
  readonly tries: number;
  readonly marks: 'the agent' | 'the tests';
}

export interface Context {
  readonly fresh: boolean;
  readonly window: number;
}

/** Runs the loop over stories until a stop. Nothing in them is changed. */
export function runLoop(given: readonly Story[], stops: Stops, { fresh, window }: Context) {
  const stories = given.map((story) => ({ ...story, tries: 0, code: '', spent: 0 }));
  const sessions: Session[] = [];
  const progress: string[] = [];
  const after: number[] = [0];
  const total = (of: 'sent' | 'calls'): number =>
    sessions.reduce((sum, session) => sum + session[of], 0);

  const ended = (): string | undefined => {
    if (stories.every(({ passes }) => passes)) return 'every story is marked';
    if (!stories.some(open)) return 'the rest are questions to you';
    if (after.length > stops.rounds) return 'rounds';
    return total('sent') >= stops.tokens ? 'tokens' : undefined;
  };
  const open = ({ passes, tries }: { passes: boolean; tries: number }): boolean =>
    !passes && tries < stops.tries;

  while (ended() === undefined) {
    const story = stories.find(open);
    if (story === undefined) break;
    let session = sessions.at(-1);
    if (fresh || session === undefined) {
      session = new Session(window);
      session.add([readFile('prompt.md'), JSON.stringify(given), ...progress].join('\n'));
      sessions.push(session);
    }
    const before = total('sent');
    story.code = work(session, story, (code) => redMessage(story, code));
    const red = redMessage(story, story.code);
    story.passes = stops.marks === 'the agent' || red === '';
    story.tries += 1;
    story.spent += total('sent') - before;
    progress.push(`${story.id}: ${red || 'green'}`);
    after.push(total('sent'));
  }

  const isGreen = (story: (typeof stories)[number]): boolean =>
    redMessage(story, story.code) === '';
  const rules = rulesIn(readFile('prompt.md'));
  return {
    stories,
    stoppedBy: ended() ?? '',
    after,
    rounds: after.length - 1,
    calls: total('calls'),
    sent: total('sent'),
    largest: Math.max(...sessions.map(({ largest }) => largest)),
    green: stories.filter(isGreen).length,
    claimed: stories.filter((story) => story.passes && !isGreen(story)).length,
    broken: stories.flatMap(({ id, code }) =>
      rules.filter((rule) => breaks(code, rule)).map(() => id),
    ),
  };
}
